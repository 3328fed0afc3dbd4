import { SingleBar } from "cli-progress";
import type { Watcher } from "./train.ts";

/** A bar on standard error, or a line now and then where that is not a terminal. */
export interface Progress extends Pick<Watcher, "stepped"> {
  /** The share of the first test images that is recognised by now. */
  tested(accuracy: number): void;
  close(): void;
}

/** Starts a bar of so many steps. It hides the cursor until it closes, at the latest when `stop` aborts. */
export function openProgress(name: string, steps: number, stop: AbortSignal): Progress {
  const parts = ["{percentage}%", "loss {loss}", "accuracy {accuracy}", "ETA {eta_formatted}"];
  const bar = new SingleBar({
    format: `${name.padEnd(19)} ${[...(process.stderr.isTTY ? ["{bar}"] : []), ...parts].join(" | ")}`,
    stream: process.stderr,
    barsize: 24,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    hideCursor: true,
    gracefulExit: false,
    noTTYOutput: true,
    notTTYSchedule: 5000,
    etaBuffer: 100,
  });
  const close = () => {
    stop.removeEventListener("abort", close);
    bar.stop();
  };
  stop.addEventListener("abort", close);
  bar.start(steps, 0, { loss: "-", accuracy: "-" });
  return {
    stepped: (losses) => bar.increment(losses.length, { loss: (losses.at(-1) ?? Number.NaN).toFixed(4) }),
    tested: (accuracy) => bar.update({ accuracy: `${(100 * accuracy).toFixed(1)} %` }),
    close,
  };
}
