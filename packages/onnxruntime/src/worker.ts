// The thread that trains under onnxruntime-node, which blocks the one it computes on. Its state: the runner, and the fits that were told to stop.
import { parentPort } from "node:worker_threads";
import { localRunner } from "./local.ts";
import type { CallName, Calls, Reply, Request } from "./message.ts";
import type { Runner } from "./runner.ts";

let opened: Runner | undefined;
const stopped = new Set<number>();

const calls: { readonly [K in CallName]: (argument: Calls[K]["argument"], id: number) => Promise<Calls[K]["result"]> } = {
  async open(plan) {
    opened = await localRunner(await import("onnxruntime-node"), plan);
    return undefined;
  },
  async fit(course, id) {
    for await (const report of runner().fit(course, false)) {
      if (stopped.delete(id)) break;
      answer({ id, kind: "report", report });
    }
    return undefined;
  },
  async stop(id) {
    stopped.add(id);
    return undefined;
  },
  predict: ({ x, count }) => runner().predict(x, count),
  evaluate: (data) => runner().evaluate(data),
  state: () => runner().state(),
  async release() {
    await opened?.release();
    return undefined;
  },
};

parentPort?.on("message", (request: Request) => {
  const { id } = request;
  handle(request).then(
    (result) => answer({ id, kind: "result", result }),
    (error: unknown) => answer({ id, kind: "failure", problem: error instanceof Error ? error.message : String(error) }),
  );
});

function handle<K extends CallName>({ call, argument, id }: Request<K>): Promise<Calls[K]["result"]> {
  return calls[call](argument, id);
}

function runner(): Runner {
  if (opened === undefined) throw new TypeError("The runner is asked before it is open.");
  return opened;
}

function answer(reply: Reply): void {
  parentPort?.postMessage(reply);
}
