import { signal } from "@preact/signals";
import type { Architecture, ModelName } from "../../src/architecture.ts";
import { architectures, perceptron } from "../../src/architecture.ts";
import type { Optimizer } from "../../src/backend.ts";
import type { BrowserBackendName } from "../../src/browser-backends.ts";
import type { Choice } from "../desk/choice.ts";
import type { DataName } from "../lab/digits.ts";

/** All that the page lets one choose. */
export interface Settings {
  /** Compared with each other, at least one. */
  readonly functions: readonly Choice[];
  readonly backends: readonly BrowserBackendName[];
  readonly model: ModelName;
  /** Hidden layers of the mlp, and their units. */
  readonly depth: number;
  readonly units: number;
  readonly optimizer: Optimizer["kind"];
  /** The optimizer's usual one where undefined. */
  readonly rate: number | undefined;
  readonly momentum: number;
  readonly batch: number;
  readonly epochs: number;
  readonly seed: number;
  readonly data: DataName;
  /** Images to use, of those to train on and of those to test with; all where undefined. */
  readonly limit: number | undefined;
}

export const defaults: Settings = {
  functions: [{ text: "mish", params: {} }],
  backends: ["ort-wasm"],
  model: "mlp",
  depth: 1,
  units: 128,
  optimizer: "adam",
  rate: undefined,
  momentum: 0,
  batch: 128,
  epochs: 3,
  seed: 1,
  data: "slice",
  limit: undefined,
};

/** The settings as they are now. */
export const settings = signal<Settings>(defaults);

/** Changes some of the settings. */
export function change(some: Partial<Settings>): void {
  settings.value = { ...settings.value, ...some };
}

/** The usual learning rates. */
export const usualRates: Readonly<Record<Optimizer["kind"], number>> = { adam: 0.003, sgd: 0.1 };

/** The optimizer that is set. */
export function optimizerOf({ optimizer, rate, momentum }: Settings): Optimizer {
  const learningRate = rate ?? usualRates[optimizer];
  return optimizer === "adam" ? { kind: "adam", learningRate, epsilon: 1e-7 } : { kind: "sgd", learningRate, momentum };
}

/** The network that is set. */
export function architectureOf({ model, depth, units }: Settings): Architecture {
  return model === "mlp" ? perceptron(depth, units) : architectures.cnn;
}
