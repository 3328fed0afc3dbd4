import { pullback, simplify, stabilizeAlong, sym, type Term, UnsupportedError } from "@gofz/core";
import type { NamedTensorMap, Tensor } from "@tensorflow/tfjs-core";
import { theMask } from "../mask.ts";
import { type Attributes, type Kernel, operate } from "../operation.ts";
import type { TensorFlow } from "../tensorflow.ts";
import { formulaOf, kernelName, type Variant } from "../variant.ts";
import { leftOut } from "./left-out.ts";
import { readAlong } from "./reading.ts";

/**
 * The kernel of a variant whose elements take in others along an axis, the second one of all its tensors: composed of TensorFlow.js's own
 * operations on every backend. Its gradient is such a kernel again, of the term that core's pullback gives. Of a parameter it is each
 * element's part. With a mask among its tensors it is the function of the places that count; the others have no gradient.
 */
export function along(tf: TensorFlow, variant: Variant): Kernel {
  return {
    name: kernelName(variant),
    arrays: ["x", ...variant.tensors, ...variant.by.map((_, i) => upstreamName(i))],
    isAlong: true,
    make: (backend) => {
      if (variant.precision === "exact") throw inexact(variant, backend);
      const term = stabilizeAlong(pulledBack(variant));
      const rest = variant.by.length === 0 && variant.tensors.includes(theMask) ? leftOut(variant.activation) : 0;
      return ({ inputs, attrs }) => tf.tidy(() => values(tf, term, inputs as NamedTensorMap, attrs as Attributes, rest));
    },
    slope: (name, inputs, upstream, attributes) => {
      if (name === theMask) return tf.zeros(upstream.shape);
      const next = along(tf, { ...variant, by: [...variant.by, name] });
      return operate(tf, next, { ...inputs, [upstreamName(variant.by.length)]: upstream }, attributes);
    },
  };
}

/** The values; `rest` where a mask leaves a place out. */
function values(tf: TensorFlow, term: Term, inputs: NamedTensorMap, attributes: Attributes, rest: number): Tensor {
  const { x, [theMask]: mask } = inputs as { x: Tensor; [theMask]?: Tensor };
  if (x.size === 0) return tf.zeros(x.shape);
  const symbol = (name: string): Tensor => inputs[name] ?? tf.scalar(attributes[name] ?? Number.NaN);
  if (mask === undefined) return readAlong(tf, term, symbol, x.shape);
  const counts = tf.notEqual(mask, 0);
  return tf.where(counts, readAlong(tf, term, symbol, x.shape, counts), rest);
}

function pulledBack(variant: Variant): Term {
  return variant.by.reduce((term, symbol, i) => simplify(pullback(term, sym(upstreamName(i)), symbol)), formulaOf(variant));
}

/** The gradient of the result of the `i`th derivative; no parameter has such a name. */
function upstreamName(i: number): string {
  return `dy ${i + 1}`;
}

function inexact({ activation }: Variant, backend: string): UnsupportedError {
  return new UnsupportedError(
    `${activation.name} is taken along an axis, which has no exact kernel on the ${backend} backend`,
    `Take the precision "fast".`,
  );
}
