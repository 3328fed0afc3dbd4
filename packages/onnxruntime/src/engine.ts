import { nextName } from "@gofz/onnx";
import type { InferenceSession, Tensor } from "onnxruntime-common";
import type { Batch } from "./batches.ts";
import { blocksItsThread, type Ort } from "./ort.ts";
import type { Plan, State } from "./plan.ts";

type Tensors = Readonly<Record<string, Tensor>>;

/** The sessions of a model in training and its state, on the thread that it is made on. */
export class Engine {
  readonly plan: Plan;
  readonly #ort: Ort;
  readonly #training: InferenceSession;
  readonly #inference: InferenceSession;
  #state: Tensors;
  /** Memory for the next state: a run reads one and writes the other. */
  #spare: Tensors;

  private constructor(ort: Ort, plan: Plan, training: InferenceSession, inference: InferenceSession) {
    this.plan = plan;
    this.#ort = ort;
    this.#training = training;
    this.#inference = inference;
    this.#state = tensors(ort, plan.state);
    this.#spare = tensors(ort, plan.state);
  }

  static async create(ort: Ort, plan: Plan): Promise<Engine> {
    const training = await ort.InferenceSession.create(plan.training, sessionOptions(plan, plan.notOnWebgpu));
    return new Engine(ort, plan, training, await ort.InferenceSession.create(plan.inference, sessionOptions(plan, [])));
  }

  /** onnxruntime-node reads and writes the caller's memory; a build of WebAssembly copies what it is given, and leaves outputs that it is given unwritten. */
  get readsInPlace(): boolean {
    return blocksItsThread(this.#ort);
  }

  /** Takes a step for each batch of rows; gives the loss of each batch before its step. */
  async step({ data, rows }: Batch, learningRate: number): Promise<Float32Array> {
    const { batchSize, sample } = this.plan;
    const { Tensor } = this.#ort;
    const feeds = {
      ...this.#state,
      x: new Tensor("float32", data.x, [data.count, ...sample]),
      labels: new Tensor("int32", data.labels, [data.count]),
      order: new Tensor("int32", rows, [rows.length / batchSize, batchSize]),
      learningRate: new Tensor("float32", Float32Array.of(learningRate), []),
    };
    const results = await (this.readsInPlace ? this.#training.run(feeds, this.#fetches()) : this.#training.run(feeds));
    const next = Object.keys(this.#state).map((name) => [name, results[nextName(name)] as Tensor] as const);
    [this.#state, this.#spare] = [Object.fromEntries(next), this.#state];
    return (await results.loss?.getData()) as Float32Array;
  }

  /** The logits [n, classes] of samples [n, ...]. */
  async predict(x: Float32Array, count: number): Promise<Float32Array> {
    const { input, output, sample, weights } = this.plan;
    const fed = weights.map((name) => [name, this.#state[name] as Tensor]);
    const results = await this.#inference.run({
      ...Object.fromEntries(fed),
      [input]: new this.#ort.Tensor("float32", x, [count, ...sample]),
    });
    return (await results[output]?.getData()) as Float32Array;
  }

  #fetches(): Readonly<Record<string, Tensor | null>> {
    return { loss: null, ...Object.fromEntries(Object.entries(this.#spare).map(([name, tensor]) => [nextName(name), tensor])) };
  }

  /** A copy of everything that training has changed. */
  state(): State {
    const copies = Object.entries(this.#state).map(([name, { data, dims }]) => [
      name,
      { dims, data: Float32Array.from(data as Float32Array) },
    ]);
    return Object.fromEntries(copies);
  }

  async release(): Promise<void> {
    await this.#training.release();
    await this.#inference.release();
  }
}

/** One thread unless told: small batches gain little from more. Threads that wait don't spin, which would starve the others of a busy machine. */
function sessionOptions({ threads = 1, executionProviders }: Plan, notOnWebgpu: readonly string[]): InferenceSession.SessionOptions {
  const provider = (name: string): InferenceSession.ExecutionProviderConfig =>
    name === "webgpu" && notOnWebgpu.length > 0 ? { name, forceCpuNodeNames: notOnWebgpu } : name;
  return {
    ...(executionProviders !== undefined && { executionProviders: executionProviders.map(provider) }),
    logSeverityLevel: 3,
    intraOpNumThreads: threads,
    extra: { session: { intra_op: { allow_spinning: "0" } } },
  };
}

function tensors({ Tensor }: Ort, state: State): Tensors {
  return Object.fromEntries(Object.entries(state).map(([name, { data, dims }]) => [name, new Tensor("float32", data.slice(), dims)]));
}
