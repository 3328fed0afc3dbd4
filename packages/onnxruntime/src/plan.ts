import type { Floats } from "@gofz/onnx";
import type { SampleShape } from "./data.ts";

/** Everything by name that a step of training changes. */
export type State = Readonly<Record<string, Floats>>;

/** What an engine runs: plain data, which can go to another thread. */
export interface Plan extends SampleShape {
  /** The encoded training model with a step dimension, and the model itself with its weights as inputs. */
  readonly training: Uint8Array;
  readonly inference: Uint8Array;
  /** The name of the inference model's input, and of its output. */
  readonly input: string;
  readonly output: string;
  readonly state: State;
  /** Which of the state the inference model takes. */
  readonly weights: readonly string[];
  readonly batchSize: number;
  readonly threads: number | undefined;
  readonly executionProviders: readonly string[] | undefined;
  /** The names of the training model's nodes that onnxruntime's WebGPU takes and then fails at: MaxPool with its indices. */
  readonly notOnWebgpu: readonly string[];
}
