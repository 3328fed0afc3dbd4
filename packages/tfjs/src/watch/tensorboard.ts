import { appendFile, mkdir } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import type { Callback } from "@tensorflow/tfjs-layers";
import { opening, scalars } from "./record.ts";
import { type Callbacks, callback, type Figures } from "./watcher.ts";

/** What is written, and how often. */
export interface TensorBoardOptions {
  /** epoch: at the end of each; batch: of each batch as well, under batch_loss and so on. epoch where left out. */
  readonly updates?: "epoch" | "batch";
}

/**
 * A callback for model.fit, in Node, that writes an event file for TensorBoard into a folder, which is made if it isn't there: training figures
 * into its folder train, those of validation into validation. Show them with `tensorboard --logdir <folder>`.
 */
export function tensorBoard(tf: Callbacks, folder: string, { updates = "epoch" }: TensorBoardOptions = {}): Callback {
  const write = writer(folder);
  let steps = 0;
  return callback(tf, {
    ...(updates === "batch" ? { batch: (_epoch, _batch, figures) => write("train", steps++, named("batch_", figures)) } : {}),
    epoch: async (epoch, figures) => {
      const entries = Object.entries(figures);
      const validation = entries.filter(([name]) => name.startsWith("val_")).map(([name, value]) => [name.slice("val_".length), value]);
      const training = entries.filter(([name]) => !name.startsWith("val_"));
      await write("train", epoch, named("epoch_", Object.fromEntries(training)));
      if (validation.length > 0) await write("validation", epoch, named("epoch_", Object.fromEntries(validation)));
    },
  });
}

/** Appends figures to the file of a run, which begins when something is first written to it. */
function writer(folder: string): (run: string, step: number, figures: Figures) => Promise<void> {
  const began = Date.now() / 1000;
  const file = `events.out.tfevents.${Math.floor(began)}.${hostname()}.${process.pid}`;
  const open = new Set<string>();
  return async (run, step, figures) => {
    const path = join(folder, run, file);
    if (!open.has(run)) {
      await mkdir(join(folder, run), { recursive: true });
      await appendFile(path, opening(began));
      open.add(run);
    }
    await appendFile(path, scalars(Date.now() / 1000, step, figures));
  };
}

function named(prefix: string, figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}${name}`, value]));
}
