import type { Architecture, Kind } from "../architecture.ts";

/** What TensorFlow.js computes with. */
export type Engine = "cpu" | "wasm" | "webgl" | "webgpu";

/** Why nobody would wait for an engine to train the model on all images; undefined where it is fast enough. */
export function slowness(engine: Engine, { layers }: Architecture): string | undefined {
  return layers.map(({ kind }) => slow[engine][kind]).find((reason) => reason !== undefined);
}

/** What an engine takes hours for. */
const slow: Readonly<Record<Engine, { readonly [K in Kind]?: string }>> = {
  cpu: {
    conv2d: "a step takes TensorFlow.js's convolution gradient about 26 seconds there, an epoch 3 hours",
  },
  wasm: {},
  webgl: {},
  webgpu: {},
};
