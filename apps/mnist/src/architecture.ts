/** The layers that a model here is made of, in TensorFlow.js's spelling; `activated` ones end in the activation that is being compared. */
interface Layers {
  conv2d: { readonly filters: number; readonly kernelSize: number; readonly activated: boolean };
  maxPooling2d: { readonly poolSize: number };
  flatten: unknown;
  dense: { readonly units: number; readonly activated: boolean };
}

export type Kind = keyof Layers;
export type Layer<K extends Kind = Kind> = { [P in K]: { readonly kind: P } & Layers[P] }[K];

/** One reading of every kind of layer in a context: its shapes, its TensorFlow.js form, its ONNX form. */
export type Reading<C, R> = { readonly [K in Kind]: (layer: Layer<K>, context: C) => R };

/** What `reading` makes of `layer`. */
export function read<K extends Kind, C, R>(reading: Reading<C, R>, layer: Layer<K>, context: C): R {
  return reading[layer.kind](layer, context);
}

/** A model but for its activation and its weights. The last layer gives logits. */
export interface Architecture {
  readonly input: readonly number[];
  readonly layers: readonly Layer[];
}

/** A perceptron with so many hidden layers of so many units. */
export function perceptron(depth: number, units: number): Architecture {
  const hidden: Layer = { kind: "dense", units, activated: true };
  return { input: [784], layers: [...Array.from({ length: depth }, () => hidden), { kind: "dense", units: 10, activated: false }] };
}

export type ModelName = "mlp" | "cnn";

export const architectures: Readonly<Record<ModelName, Architecture>> = {
  mlp: perceptron(1, 128),
  cnn: {
    input: [28, 28, 1],
    layers: [
      { kind: "conv2d", filters: 8, kernelSize: 5, activated: true },
      { kind: "maxPooling2d", poolSize: 2 },
      { kind: "conv2d", filters: 16, kernelSize: 5, activated: true },
      { kind: "maxPooling2d", poolSize: 2 },
      { kind: "flatten" },
      { kind: "dense", units: 10, activated: false },
    ],
  },
};
