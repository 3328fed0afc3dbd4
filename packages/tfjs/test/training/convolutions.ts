import fc from "fast-check";
import { tf } from "../backends.ts";

type Sides = [number, number];
type Shape = [number, number, number, number];

/** A convolution of x as TensorFlow.js's kernels are told of it. */
export interface Case {
  readonly x: Shape;
  readonly filter: Shape;
  readonly strides: Sides;
  readonly dilations: Sides;
  readonly pad: "valid" | "same" | number | [Sides, Sides, Sides, Sides];
  readonly dimRoundingMode: "floor" | "round" | "ceil";
  readonly dataFormat: "NHWC" | "NCHW";
  readonly seed: number;
}

export interface Kind {
  readonly depthwise: boolean;
  readonly dilated: boolean;
}

/** Convolutions that have an output, of up to some thousand products for each weight. */
export function cases({ depthwise, dilated }: Kind): fc.Arbitrary<Case> {
  const below = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
  const upTo = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });
  const sides = (side: fc.Arbitrary<number>): fc.Arbitrary<Sides> => fc.tuple(side, side);
  const explicit = fc.tuple(fc.constant<Sides>([0, 0]), sides(below(2)), sides(below(2)), fc.constant<Sides>([0, 0]));
  return fc
    .record({
      images: below(3),
      inside: sides(upTo(9)),
      channels: upTo(depthwise ? 21 : 9),
      filter: sides(upTo(4)),
      outChannels: upTo(depthwise ? 3 : 13),
      strides: dilated ? fc.constant<Sides>([1, 1]) : sides(upTo(3)),
      dilations: dilated ? sides(upTo(3)) : fc.constant<Sides>([1, 1]),
      pad: fc.oneof(fc.constantFrom<("valid" | "same")[]>("valid", "same"), below(2), explicit),
      dimRoundingMode: fc.constantFrom("floor" as const, "round" as const, "ceil" as const),
      dataFormat: depthwise ? fc.constant("NHWC" as const) : fc.constantFrom("NHWC" as const, "NCHW" as const),
      seed: fc.nat(),
    })
    .map(({ images, inside, channels, filter, outChannels, dataFormat, pad, ...rest }): Case => {
      const x: Shape = dataFormat === "NHWC" ? [images, ...inside, channels] : [images, channels, ...inside];
      const padded = Array.isArray(pad) && dataFormat === "NCHW" ? ([pad[0], pad[3], pad[1], pad[2]] satisfies typeof pad) : pad;
      return { x, filter: [...filter, channels, outChannels], dataFormat, pad: padded, ...rest };
    })
    .filter((found) => outShape(found, depthwise).every((length, i) => i === 0 || length > 0));
}

/** The shape of the convolution's result. */
export function outShape({ x, filter, strides, dilations, pad, dimRoundingMode, dataFormat }: Case, depthwise: boolean): Shape {
  const format = tf.backend_util.convertConv2DDataFormat(dataFormat);
  return tf.backend_util.computeConv2DInfo(x, filter, strides, dilations, pad, dimRoundingMode, depthwise, format).outShape;
}
