import type { Activation } from "@gofz/core";
import { conv2d, dense, type Floats, flatten, type Layer, type Model, maxPooling2d, sequential, weightsOf } from "@gofz/onnx";
import { type Architecture, type Reading, read } from "../architecture.ts";

/** The architecture as an ONNX model, linear where no activation is given. The seed fixes its weights. */
export function onnxModel({ input, layers }: Architecture, seed: number, activation?: Activation): Model {
  return sequential({ input, layers: layers.map((layer) => read(forms, layer, activation && { activation })), seed });
}

/** Its weights: kernels and biases in turn, in TensorFlow.js's layout. They don't depend on the activation. */
export function initialWeights(architecture: Architecture, seed: number): readonly Floats[] {
  return Object.values(weightsOf(onnxModel(architecture, seed)));
}

const forms: Reading<{ readonly activation: Activation } | undefined, Layer> = {
  conv2d: ({ filters, kernelSize, activated }, options) => conv2d({ filters, kernelSize, ...(activated && options) }),
  maxPooling2d: ({ poolSize }) => maxPooling2d({ poolSize }),
  flatten: () => flatten(),
  dense: ({ units, activated }, options) => dense({ units, ...(activated && options) }),
};
