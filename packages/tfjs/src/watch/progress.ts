import { clearScreenDown, moveCursor } from "node:readline";
import type { WriteStream } from "node:tty";
import type { Callback } from "@tensorflow/tfjs-layers";
import { SingleBar } from "cli-progress";
import plot from "simple-ascii-chart";
import { add, type History, inWords, pictures } from "./history.ts";
import { type Callbacks, callback } from "./watcher.ts";

/** Where it is drawn. */
export interface ProgressOptions {
  /** Standard error, where left out. */
  readonly stream?: Pick<WriteStream, "write" | "isTTY">;
}

/**
 * A callback for model.fit, in Node, that draws a bar with the time that is left, and a curve of each figure that grows with the epochs. Where
 * the stream is no terminal it writes a line for each epoch. Pass `verbose: 0` to model.fit.
 */
export function progress(tf: Callbacks, { stream = process.stderr }: ProgressOptions = {}): Callback {
  return stream.isTTY ? drawing(tf, stream as WriteStream) : lines(tf, stream);
}

function lines(tf: Callbacks, stream: Pick<WriteStream, "write">): Callback {
  let total = 0;
  return callback(tf, {
    begin: (epochs) => {
      total = epochs;
    },
    epoch: (epoch, figures) => void stream.write(`epoch ${epoch + 1}/${total}: ${inWords(figures)}\n`),
  });
}

function drawing(tf: Callbacks, stream: WriteStream): Callback {
  const history: History = new Map();
  const bar = new SingleBar({
    format: "epoch {epoch} {bar} {percentage}% | ETA {eta_formatted} | {figures}",
    stream,
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
    etaBuffer: 100,
  });
  let [epochs, perEpoch, drawn] = [0, 1, 0];
  const start = (done: number, figures: string): void =>
    bar.start(epochs * perEpoch, done, { epoch: `${Math.floor(done / perEpoch) + 1}/${epochs}`, figures });
  return callback(tf, {
    begin: (all, batches = 1) => {
      [epochs, perEpoch] = [all, batches];
      start(0, "");
    },
    batch: (epoch, batch, figures) => {
      const done = epoch * perEpoch + Math.min(batch + 1, perEpoch);
      bar.update(done, { epoch: `${epoch + 1}/${epochs}`, figures: inWords(figures) });
    },
    epoch: (epoch, figures) => {
      add(history, epoch, figures);
      bar.update({ figures: inWords(figures) });
      bar.stop();
      moveCursor(stream, 0, -drawn);
      clearScreenDown(stream);
      const text = curves(history);
      stream.write(text);
      drawn = text.split("\n").length - 1;
      if (epoch + 1 < epochs) start((epoch + 1) * perEpoch, inWords(figures));
      else stream.write(`epoch ${epoch + 1}/${epochs}: ${inWords(figures)}\n`);
    },
    end: () => bar.stop(),
  });
}

/** All curves, one picture for a figure and its validation, as lines of text; none of a single point. */
export function curves(history: History): string {
  return pictures(history)
    .map((names) => names.map((name) => ({ name, points: history.get(name) ?? [] })))
    .filter(([first]) => (first?.points.length ?? 0) > 1)
    .map((each) =>
      plot(
        each.map(({ points }) => points.map(([epoch, value]): [number, number] => [epoch, value])),
        { width: 60, height: 8, title: each.map(({ name }) => name).join(" and "), color: ["ansiCyan", "ansiYellow"] },
      ),
    )
    .map((text) => `${text.trimEnd()}\n`)
    .join("");
}
