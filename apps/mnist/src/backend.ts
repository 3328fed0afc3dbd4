import type { Floats } from "@gofz/onnx";
import type { Recipe } from "./activation.ts";
import type { Architecture } from "./architecture.ts";
import type { Examples } from "./data/examples.ts";

export type Optimizer =
  | { readonly kind: "sgd"; readonly learningRate: number; readonly momentum: number }
  | { readonly kind: "adam"; readonly learningRate: number; readonly epsilon: number };

/** All that a backend needs to train a model, the same for each of them; plain data, which can go to another thread. */
export interface Plan {
  readonly architecture: Architecture;
  readonly activation: Recipe;
  readonly seed: number;
  /** What the seed makes: kernels and biases in turn, in TensorFlow.js's layout. */
  readonly weights: readonly Floats[];
  readonly optimizer: Optimizer;
  readonly batchSize: number;
  /** Threads to compute on; undefined leaves it to the backend. */
  readonly threads: number | undefined;
}

/** A model being trained. */
export interface Session {
  /** Trains once over the examples, in order, a whole number of batches; tells the mean loss of each step, one or more at a time. May take the examples' memory. */
  fit(examples: Examples, stepped: (losses: readonly number[]) => void): Promise<void>;
  /** Ten logits an image. */
  predict(images: Float32Array): Promise<Float32Array>;
  /** Writes the model as it is now into the directory, in the backend's own format. */
  save(directory: string): Promise<void>;
  close(): Promise<void>;
}

/** A machine that trains models, one at a time. It leaves the main thread free, so that Ctrl-C works and progress is drawn. */
export interface Backend {
  /** Why it can't train the model; undefined where it can. */
  obstacle(architecture: Architecture): Promise<string | undefined>;
  /** Why nobody would wait for it to train the model on all images unless he asks for that; undefined where it is fast enough. */
  slowness(architecture: Architecture): Promise<string | undefined>;
  /** When `stop` aborts, what the session is doing rejects at once or soon, and it is closed next. */
  open(plan: Plan, stop: AbortSignal): Promise<Session>;
}
