import { SingleBar } from "cli-progress";

/** A bar on standard error that has begun; plain lines where nobody looks at it in a terminal. */
export function progress(name: string, total: number): SingleBar {
  const format = `${name.padEnd(16)} {percentage}% | {value} | ETA {eta_formatted}`;
  const bar = new SingleBar({ format, stream: process.stderr, noTTYOutput: true, notTTYSchedule: 5000, hideCursor: true });
  bar.start(total, 0);
  return bar;
}
