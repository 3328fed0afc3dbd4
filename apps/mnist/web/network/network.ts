import type { Floats } from "@gofz/onnx";
import { type Architecture, type Layer, type Reading, read } from "../../src/architecture.ts";
import { conv2d } from "./conv2d.ts";
import { dense } from "./dense.ts";
import { maxPooling2d } from "./max-pooling2d.ts";
import type { Pass, Signal } from "./signal.ts";

/** An activation over many numbers. */
export interface Elementwise {
  forward(x: Float32Array): Float32Array;
  /** The gradient of x, from that of the value. */
  backward(x: Float32Array, gradient: Float32Array): Float32Array;
}

/** A layer that has a name of its own because it has weights, as it was applied. */
export interface Stage {
  readonly name: string;
  readonly isActivated: boolean;
  /** Before the activation, and after it. */
  readonly sum: Signal;
  readonly output: Signal;
}

/** A network that was applied: its layers with weights, and the gradient of each one's sum, from that of the logits. */
export interface Application {
  readonly stages: readonly Stage[];
  readonly logits: Float32Array;
  gradients(logits: Float32Array): readonly Float32Array[];
}

/** Applies a network in this thread, whatever backend trains it: to look into it. */
export function apply(architecture: Architecture, weights: readonly Floats[], f: Elementwise, input: Signal): Application {
  const stages: Stage[] = [];
  const back: ((gradient: Float32Array) => Float32Array)[] = [];
  const gradientsAt: (number | undefined)[] = [];
  let signal = input;
  let used = 0;
  for (const layer of architecture.layers) {
    const [kernel, bias] = [weights[used]?.data, weights[used + 1]?.data];
    const pass = read(passes, layer, { input: signal, kernel: kernel ?? empty, bias: bias ?? empty });
    signal = pass.output;
    back.push(pass.back);
    gradientsAt.push(undefined);
    if (!hasWeights(layer)) continue;
    used += 2;
    const sum = signal;
    gradientsAt[back.length - 1] = stages.length;
    if (layer.activated) {
      signal = { ...sum, data: f.forward(sum.data) };
      back.push((gradient) => f.backward(sum.data, gradient));
      gradientsAt.push(undefined);
    }
    stages.push({ name: `${layer.kind} ${stages.length + 1}`, isActivated: layer.activated, sum, output: signal });
  }
  return {
    stages,
    logits: signal.data,
    gradients(logits) {
      const found: Float32Array[] = [];
      let gradient = logits;
      for (let place = back.length - 1; place >= 0; place--) {
        const stage = gradientsAt[place];
        if (stage !== undefined) found[stage] = gradient;
        // Nobody asks for the gradient of the images.
        if (place > 0) gradient = (back[place] as Pass["back"])(gradient);
      }
      return found;
    },
  };
}

function hasWeights(layer: Layer): layer is Layer<"conv2d"> | Layer<"dense"> {
  return layer.kind === "conv2d" || layer.kind === "dense";
}

const empty = new Float32Array(0);

interface Context {
  readonly input: Signal;
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

const passes: Reading<Context, Pass> = {
  conv2d: ({ kernelSize }, { input, kernel, bias }) => conv2d(input, kernel, bias, kernelSize),
  maxPooling2d: ({ poolSize }, { input }) => maxPooling2d(input, poolSize),
  flatten: (_, { input }) => ({ output: { ...input, dims: [input.data.length / input.count] }, back: (gradient) => gradient }),
  dense: (_, { input, kernel, bias }) => dense(input, kernel, bias),
};
