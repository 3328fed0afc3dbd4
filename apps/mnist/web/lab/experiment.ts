import type { Floats } from "@gofz/onnx";
import type { Recipe } from "../../src/activation.ts";
import type { Architecture } from "../../src/architecture.ts";
import type { Optimizer } from "../../src/backend.ts";
import type { BrowserBackendName } from "../../src/browser/backends.ts";
import type { DataName } from "../../src/data/digits.ts";
import type { Trial } from "../../src/outcome.ts";
import type { Schedule } from "../../src/train.ts";
import type { LayerView } from "../network/view.ts";

/** All that fixes a run; plain data. */
export interface Experiment extends Omit<Schedule, "limit"> {
  readonly backend: BrowserBackendName;
  readonly activation: Recipe;
  readonly architecture: Architecture;
  readonly optimizer: Optimizer;
  readonly data: DataName;
  /** Images to train on; all that there are where undefined. */
  readonly limit: number | undefined;
}

/** What happens in a run. */
export interface Watching {
  started(steps: number): void;
  /** The mean losses of further steps, and the images a second so far. */
  stepped(losses: readonly number[], samplesPerSecond: number): void;
  /** The share of the first test images that is recognised by now. */
  tested(accuracy: number): void;
  /** What the network is like now. */
  seen(weights: readonly Floats[], views: readonly LayerView[]): void;
}

/** What a run comes to; who watches knows the losses. */
export type Result = Omit<Trial, "losses">;
