import { type Remote, wrap } from "comlink";
import type { Desk } from "./worker.ts";

/** The desk that the page asks all the time. */
export const desk: Remote<Desk> = wrap<Desk>(open());

/** Has something done at a desk of its own. */
export async function aside<R>(work: (desk: Remote<Desk>) => Promise<R>): Promise<R> {
  const worker = open();
  try {
    return await work(wrap<Desk>(worker));
  } finally {
    worker.terminate();
  }
}

function open(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
}
