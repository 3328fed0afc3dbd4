import { InvalidArgumentError } from "@commander-js/extra-typings";
import type { Interval } from "../drawing/interval.ts";

/** Reads "-5:5". */
export function range(text: string): Interval {
  const [lo = Number.NaN, hi = Number.NaN, ...more] = text.split(":").map((end) => (end.trim() === "" ? Number.NaN : Number(end)));
  if (more.length > 0 || !Number.isFinite(lo) || !Number.isFinite(hi) || !(lo < hi)) {
    throw new InvalidArgumentError("Write two numbers with a colon, the lesser first, as in -5:5.");
  }
  return { lo, hi };
}
