import { Connection } from "./connection.ts";
import type { Data } from "./data.ts";
import type { Plan } from "./plan.ts";
import type { Course, Report, Runner } from "./runner.ts";
import { Stream } from "./stream.ts";

/** A runner in a worker thread of Node, which imports onnxruntime-node itself. */
export async function remoteRunner(plan: Plan): Promise<Runner> {
  const thread = new Connection();
  try {
    await thread.call("open", plan);
  } catch (error) {
    await thread.close();
    throw error;
  }
  return {
    fit: (course, transfer) => fit(thread, course, transfer),
    predict(x, count) {
      const own = x.slice();
      return thread.call("predict", { x: own, count }, [own.buffer]);
    },
    evaluate(data) {
      const own = copyOf(data);
      return thread.call("evaluate", own, [own.x.buffer]);
    },
    state: () => thread.call("state", undefined),
    async release() {
      await thread.call("release", undefined);
      await thread.close();
    },
  };
}

/** The data goes to the thread once: its memory where the caller gives it up, else a copy. */
async function* fit(thread: Connection, course: Course, transfer: boolean): AsyncGenerator<Report, void> {
  const data = transfer ? course.data : copyOf(course.data);
  const moved = data.x.buffer instanceof ArrayBuffer ? [data.x.buffer] : [];
  const reports = new Stream<Report>();
  const id = thread.nextId;
  const ended = thread
    .call("fit", { ...course, data }, moved, (report) => reports.push(report))
    .then(
      () => reports.end(),
      (error: unknown) => reports.end(error),
    );
  try {
    for (let report = await reports.next(); report !== undefined; report = await reports.next()) yield report;
  } finally {
    if (!reports.over) await thread.call("stop", id);
    await ended;
  }
}

function copyOf(data: Data): Data & { readonly x: Float32Array<ArrayBuffer> } {
  return { ...data, x: data.x.slice() };
}
