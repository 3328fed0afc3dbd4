import type { Tensor } from "@tensorflow/tfjs-core";
import type { Callback } from "@tensorflow/tfjs-layers";

/** What is logged of a batch or an epoch by name, as loss, acc and val_loss. */
export type Figures = Readonly<Record<string, number>>;

/** What is told of a run of model.fit while it goes on. */
export interface Watcher {
  /** `batches` is how many there are in an epoch; undefined where nobody knows. */
  readonly begin?: (epochs: number, batches: number | undefined) => void | Promise<void>;
  /** Both count from 0. */
  readonly batch?: (epoch: number, batch: number, figures: Figures) => void | Promise<void>;
  readonly epoch?: (epoch: number, figures: Figures) => void | Promise<void>;
  readonly end?: () => void | Promise<void>;
}

/** The part of TensorFlow.js that callbacks are made of: the namespace of @tensorflow/tfjs, or of @tensorflow/tfjs-layers. */
export interface Callbacks {
  readonly Callback: typeof Callback;
}

/** A callback for model.fit that tells a watcher. */
export function callback(tf: Callbacks, watcher: Watcher): Callback {
  class Watching extends tf.Callback {
    #epoch = 0;

    override async onTrainBegin(): Promise<void> {
      const { epochs, steps, samples, batchSize } = this.params;
      const known = Number(steps ?? Math.ceil(Number(samples) / Number(batchSize)));
      await watcher.begin?.(Number(epochs), Number.isFinite(known) ? known : undefined);
    }

    override async onEpochBegin(epoch: number): Promise<void> {
      this.#epoch = epoch;
    }

    override async onBatchEnd(batch: number, logs?: Logs): Promise<void> {
      if (watcher.batch !== undefined) await watcher.batch(this.#epoch, batch, await figures(logs));
    }

    override async onEpochEnd(epoch: number, logs?: Logs): Promise<void> {
      await watcher.epoch?.(epoch, await figures(logs));
    }

    override async onTrainEnd(): Promise<void> {
      await watcher.end?.();
    }
  }
  return new Watching();
}

type Logs = Readonly<Record<string, number | Tensor>>;

async function figures(logs: Logs = {}): Promise<Figures> {
  const known = Object.entries(logs).filter(([name]) => name !== "batch" && name !== "size");
  const read = known.map(
    async ([name, value]) => [name, typeof value === "number" ? value : ((await value.data())[0] ?? Number.NaN)] as const,
  );
  return Object.fromEntries(await Promise.all(read));
}
