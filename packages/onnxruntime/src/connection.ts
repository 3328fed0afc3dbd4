import { type TransferListItem, Worker } from "node:worker_threads";
import { TrainerWorkerError } from "./errors.ts";
import type { CallName, Calls, Reply, Request } from "./message.ts";
import type { Report } from "./runner.ts";

interface Pending {
  readonly resolve: (result: Calls[CallName]["result"]) => void;
  readonly reject: (error: Error) => void;
  readonly report: (report: Report) => void;
}

/** The caller's end of a thread that trains. The thread keeps the process alive only while a call is under way. */
export class Connection {
  // Without the caller's flags: a custom import condition or loader is not meant for this thread.
  readonly #worker = new Worker(new URL("./worker.js", import.meta.url), { execArgv: [] });
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;

  constructor() {
    this.#worker.unref();
    this.#worker.on("message", (reply: Reply) => this.#receive(reply));
    this.#worker.on("error", (error) => this.#fail(error instanceof Error ? error.message : String(error)));
    this.#worker.on("exit", (code) => this.#fail(`it ended with code ${code}`));
  }

  /** The number that the next call will have. */
  get nextId(): number {
    return this.#lastId + 1;
  }

  /** Asks, and waits for the answer; `report` is told what comes before it. Throws TrainerWorkerError. */
  call<K extends CallName>(
    call: K,
    argument: Calls[K]["argument"],
    transfer: readonly TransferListItem[] = [],
    report: (report: Report) => void = () => {},
  ): Promise<Calls[K]["result"]> {
    const id = ++this.#lastId;
    const request = { id, call, argument } as Request<K>;
    return new Promise<Calls[K]["result"]>((resolve, reject) => {
      this.#worker.postMessage(request, transfer);
      this.#pending.set(id, { resolve: resolve as Pending["resolve"], reject, report });
      this.#worker.ref();
    });
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #receive(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    if (reply.kind !== "report") this.#forget(reply.id);
    if (reply.kind === "report") pending?.report(reply.report);
    else if (reply.kind === "result") pending?.resolve(reply.result);
    else pending?.reject(new TrainerWorkerError(reply.problem));
  }

  #forget(id: number): void {
    this.#pending.delete(id);
    if (this.#pending.size === 0) this.#worker.unref();
  }

  #fail(problem: string): void {
    for (const [id, { reject }] of [...this.#pending]) {
      this.#forget(id);
      reject(new TrainerWorkerError(problem));
    }
  }
}
