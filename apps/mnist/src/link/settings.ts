import type { ModelName } from "../architecture.ts";
import type { BrowserBackendName } from "../browser/backends.ts";
import type { DataName } from "../data/digits.ts";
import type { OptimizerChoice } from "../optimizer.ts";
import type { Choice } from "./choice.ts";

/** All that the page lets one choose. */
export interface Settings extends OptimizerChoice {
  /** Compared with each other, at least one. */
  readonly functions: readonly Choice[];
  readonly backends: readonly BrowserBackendName[];
  readonly model: ModelName;
  /** Hidden layers of the mlp, and their units. */
  readonly depth: number;
  readonly units: number;
  readonly batch: number;
  readonly epochs: number;
  readonly seed: number;
  readonly data: DataName;
  /** Images to train on; all where undefined. */
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
