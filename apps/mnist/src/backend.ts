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

/** Files by name. */
export type Files = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;

/** A model being trained. */
export interface Session {
  /** Trains once over the examples, in order, a whole number of batches; tells the mean loss of each step, one or more at a time. May take the examples' memory. */
  fit(examples: Examples, stepped: (losses: readonly number[]) => void): Promise<void>;
  /** Ten logits an image. */
  predict(images: Float32Array): Promise<Float32Array>;
  /** The weights as they are now, in the order of the plan's. */
  weights(): Promise<readonly Floats[]>;
  /** The model as it is now, in the backend's own format. */
  files(): Promise<Files>;
  close(): Promise<void>;
}

/** A machine that trains models, one at a time. */
export interface Backend {
  /** Why it can't train the model; undefined where it can. */
  obstacle(architecture: Architecture): Promise<string | undefined>;
  /** Why nobody would wait for it to train the model on all images unless he asks for that; undefined where it is fast enough. */
  slowness(architecture: Architecture): Promise<string | undefined>;
  /** When `stop` aborts, what the session is doing rejects at once or soon, and it is closed next. */
  open(plan: Plan, stop: AbortSignal): Promise<Session>;
}
