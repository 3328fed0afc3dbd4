import type { Architecture } from "./architecture.ts";
import type { Options } from "./options.ts";
import type { Trial } from "./outcome.ts";
import type { Progress } from "./progress.ts";

/** Who trains the model when its turn comes. */
export interface Trainee {
  /** Why it can't train the model; undefined where it can. */
  obstacle(architecture: Architecture): Promise<string | undefined>;
  /** Why nobody would wait for it to train the model on all images unless he asks for that; undefined where it is fast enough. */
  slowness(architecture: Architecture): Promise<string | undefined>;
  /** Trains as `options` say, and tests. */
  train(options: Options, progress: Pick<Progress, "stepped" | "tested">): Promise<Trial>;
}
