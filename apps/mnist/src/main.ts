#!/usr/bin/env node
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { GofzError } from "@gofz/core";
import { listing } from "./activation.ts";
import { compare } from "./compare.ts";
import { loadMnist } from "./data/mnist.ts";
import { type Options, readOptions } from "./options.ts";
import { isFinished, isSkipped, type Outcome } from "./outcome.ts";
import { json } from "./report/json.ts";
import { table } from "./report/table.ts";

/** What asks the program to stop, and the exit code that answers. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Milliseconds that a backend has to stop in. */
const PATIENCE = 500;

main(readOptions(process.argv)).then(
  // A pipe may not have taken all of it yet.
  (code) => process.stdout.write("", () => process.exit(code)),
  (error) => {
    console.error(error instanceof GofzError ? `error: ${error.message}` : error);
    process.exit(1);
  },
);

/** Does what `options` asks and gives the exit code. */
async function main(options: Options): Promise<number> {
  if (options.list) {
    console.log(listing());
    return 0;
  }
  const data = await loadMnist();
  const stop = stopSignal();
  const outcomes: Outcome[] = [];
  const train = async () => {
    for await (const outcome of compare(options, data, stop)) outcomes.push(outcome);
    const finished = outcomes.filter(isFinished);
    const title = `MNIST: ${options.model} with ${options.activation.formula ?? options.activation.name}`;
    if (options.out === undefined || finished.length === 0) return;
    const { savePictures } = await import("./report/pictures.ts");
    await savePictures(options.out, title, finished);
  };
  const work = train();
  await Promise.race([work, once(stop, "abort")]);
  if (stop.aborted) await Promise.race([work, setTimeout(PATIENCE)]);
  if (stop.aborted) console.error(`Stopped: ${outcomes.length} of ${options.backends.length} backends are done.`);
  if (options.json) console.log(json(options, outcomes, stop.aborted));
  else if (outcomes.length > 0) console.log(table(outcomes));
  return stop.aborted ? stop.reason : exitCode(outcomes);
}

/** 0 if a model was trained and nothing failed; a backend that can't train it is no failure. */
function exitCode(outcomes: readonly Outcome[]): number {
  return outcomes.some(isFinished) && !outcomes.filter(isSkipped).some(({ failed }) => failed) ? 0 : 1;
}

/** Aborts at the first signal that asks to stop; the reason is the exit code. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const [signal, code] of Object.entries(SIGNALS)) process.once(signal, () => controller.abort(code));
  return controller.signal;
}
