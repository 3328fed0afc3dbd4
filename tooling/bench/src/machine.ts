import { cpus, loadavg, totalmem } from "node:os";

/** The machine, its load in the last minute and the runtime that a table was measured on, in one line. */
export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const [load = 0] = loadavg();
  return `${first?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}, load ${load.toFixed(1)}, ${new Date().toISOString().slice(0, 10)}`;
}
