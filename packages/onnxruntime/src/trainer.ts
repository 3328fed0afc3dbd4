import { type Floats, type Model, weightsOf } from "@gofz/onnx";
import type { Tensor } from "onnxruntime-common";
import { orAborted } from "./abort.ts";
import { checkpoint, resumed, trainedModel } from "./checkpoint.ts";
import { courseOf, type FitOptions } from "./course.ts";
import { dataOf, type Examples, samplesOf } from "./data.ts";
import { TrainerStateError } from "./errors.ts";
import { localRunner } from "./local.ts";
import { blocksItsThread, type Ort } from "./ort.ts";
import type { Plan, State } from "./plan.ts";
import { planOf, type TrainerOptions } from "./prepare.ts";
import type { Course, Report, Runner } from "./runner.ts";
import type { Score } from "./score.ts";

/** A model in training. Under onnxruntime-node it computes in a thread of its own, and the caller's stays free. Release it. */
export class Trainer {
  readonly #options: TrainerOptions;
  readonly #plan: Plan;
  #runner: Runner | undefined;
  #fitting = false;
  /** Settles when a fit that was aborted has really ended. */
  #idle: Promise<void> = Promise.resolve();

  private constructor(options: TrainerOptions, plan: Plan, runner: Runner) {
    this.#options = options;
    this.#plan = plan;
    this.#runner = runner;
  }

  /**
   * Prepares to train a model on this onnxruntime: `import * as ort from "onnxruntime-node"`, or "onnxruntime-web/wasm".
   * Throws OptionError, DataError, UnsupportedOperatorError; and TrainerWorkerError where onnxruntime-node can't be loaded.
   */
  static async create(ort: Ort, options: TrainerOptions): Promise<Trainer> {
    const plan = planOf(options);
    return new Trainer(options, plan, await open(ort, plan));
  }

  /** Goes on from what `save` gave. Throws CheckpointError, and what `create` throws. */
  static async load(ort: Ort, bytes: Uint8Array): Promise<Trainer> {
    const { options, state } = resumed(bytes);
    const plan = planOf(options, state);
    return new Trainer(options, plan, await open(ort, plan));
  }

  /**
   * Trains while its reports are iterated, several a second; leaving the loop stops. The last, partial batch of an epoch is dropped.
   * Throws at once DataError and OptionError, and in the loop the reason of an aborted signal, TrainerStateError and TrainerWorkerError.
   */
  fit(examples: Examples, options: FitOptions): AsyncGenerator<Report, void> {
    const course = courseOf(examples, options, this.#plan, this.#plan.batchSize, this.#options.optimizer.learningRate);
    return this.#reports(course, options);
  }

  /** The logits [n, classes] of samples [n, ...]. Throws DataError. */
  async predict(x: Tensor | Floats): Promise<Floats> {
    const { data, count } = samplesOf(x, this.#plan);
    return { dims: [count, this.#plan.classes], data: await this.#open.predict(data, count) };
  }

  /** The mean loss over the examples, and the share of them that is recognised. Throws DataError. */
  async evaluate(examples: Examples): Promise<Score> {
    return this.#open.evaluate(dataOf(examples, this.#plan));
  }

  /** The weights by name, such as "dense_1/kernel", in TF.js's layout. */
  async weights(): Promise<Readonly<Record<string, Floats>>> {
    return weightsOf(await this.toInferenceModel());
  }

  /** The model with its weights as they are now. */
  async toInferenceModel(): Promise<Model> {
    return trainedModel(this.#options.model, await this.#state());
  }

  /** The trainer as it is now, optimizer included, as the bytes of an .onnx file that can also be run. */
  async save(): Promise<Uint8Array> {
    return checkpoint(this.#options, await this.#state());
  }

  /** Ends the trainer's thread and frees its memory. A second release does nothing. */
  async release(): Promise<void> {
    const runner = this.#runner;
    this.#runner = undefined;
    await this.#idle;
    await runner?.release();
  }

  async *#reports(course: Course, { signal, transfer = false }: FitOptions): AsyncGenerator<Report, void> {
    signal?.throwIfAborted();
    if (this.#fitting) throw new TrainerStateError("busy");
    this.#fitting = true;
    await this.#idle;
    const reports = this.#open.fit(course, transfer);
    try {
      for (let next = await orAborted(reports.next(), signal); !next.done; next = await orAborted(reports.next(), signal)) yield next.value;
    } finally {
      this.#idle = reports.return().then(
        () => {},
        () => {},
      );
      this.#fitting = false;
      if (signal?.aborted !== true) await this.#idle;
    }
  }

  #state(): Promise<State> {
    return this.#open.state();
  }

  get #open(): Runner {
    if (this.#runner === undefined) throw new TrainerStateError("released");
    return this.#runner;
  }
}

async function open(ort: Ort, plan: Plan): Promise<Runner> {
  return blocksItsThread(ort) ? (await import("./remote.ts")).remoteRunner(plan) : localRunner(ort, plan);
}
