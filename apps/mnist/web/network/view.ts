import type { Activation } from "@gofz/core";
import type { Floats } from "@gofz/onnx";
import type { Architecture } from "../../src/architecture.ts";
import { CLASSES, type Digits } from "../../src/data/digits.ts";
import { first } from "../../src/data/examples.ts";
import { softmax } from "../../src/score.ts";
import { elementwise } from "./elementwise.ts";
import { type Histogram, histogram, magnitudes } from "./histogram.ts";
import { apply, type Stage } from "./network.ts";
import { sizeOf } from "./signal.ts";

/** How a layer stands, on a few test images. */
export interface LayerView {
  readonly name: string;
  readonly activations: Histogram;
  /** Of the decimal logarithm of the size of the loss's gradient by each unit's sum. */
  readonly gradients: Histogram;
  /** The share of units that pass no gradient back on any of the images. */
  readonly dead: number;
}

/** Images that a look takes: of the small networks, and of those with convolutions. */
const IMAGES = { dense: 64, conv2d: 16 } as const;

/** Looks into a network of this architecture. */
export function viewer(
  architecture: Architecture,
  activation: Activation,
  test: Digits,
): (weights: readonly Floats[]) => readonly LayerView[] {
  const f = elementwise(activation);
  const isConvolutional = architecture.layers.some(({ kind }) => kind === "conv2d");
  const { count, x, labels } = first(test, IMAGES[isConvolutional ? "conv2d" : "dense"]);
  return (weights) => {
    const { stages, logits, gradients } = apply(architecture, weights, f, { count, dims: architecture.input, data: x });
    const slopes = gradients(lossGradient(logits, labels));
    return stages.map((stage, i) => layerView(stage, slopes[i] ?? new Float32Array(0), weights[2 * i + 1]?.data.length ?? 1));
  };
}

function layerView({ name, output, isActivated }: Stage, slopes: Float32Array, units: number): LayerView {
  return {
    name,
    activations: histogram(output.data),
    gradients: magnitudes(slopes),
    dead: isActivated ? deadShare(slopes, units, sizeOf(output)) : 0,
  };
}

/** Units are the channels: the innermost of the dimensions. */
function deadShare(slopes: Float32Array, units: number, size: number): number {
  const isAlive = new Uint8Array(size === 0 ? 0 : units);
  for (let at = 0; at < slopes.length; at++) if (slopes[at] !== 0) isAlive[at % units] = 1;
  return 1 - isAlive.reduce((sum, alive) => sum + alive, 0) / units;
}

/** Of the mean softmax cross entropy, by each logit. */
function lossGradient(logits: Float32Array, labels: Int32Array): Float32Array {
  const gradient = new Float32Array(logits.length);
  labels.forEach((label, row) => {
    softmax(logits.subarray(row * CLASSES, (row + 1) * CLASSES)).forEach((likelihood, digit) => {
      gradient[row * CLASSES + digit] = (likelihood - (digit === label ? 1 : 0)) / labels.length;
    });
  });
  return gradient;
}
