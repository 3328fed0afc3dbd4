import { type Interval, lengthOf } from "./interval.ts";

/** A map of numbers to places in a picture, and back. */
export interface Scale {
  readonly domain: Interval;
  /** The place of a number. */
  readonly at: (value: number) => number;
  /** The number at a place. */
  readonly from: (place: number) => number;
}

/** The linear scale that puts `domain` between two places. */
export function scale(domain: Interval, first: number, last: number): Scale {
  const step = (last - first) / lengthOf(domain);
  return {
    domain,
    at: (value) => first + (value - domain.lo) * step,
    from: (place) => domain.lo + (place - first) / step,
  };
}

/** Round numbers in `domain`, about `count` of them, 0 left out: the axes stand there. */
export function ticks(domain: Interval, count: number): readonly number[] {
  const step = roundStep(lengthOf(domain) / count);
  const first = Math.ceil(domain.lo / step);
  const last = Math.floor(domain.hi / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => multiple(first + i, step)).filter((value) => value !== 0);
}

/** The least of 1, 2 and 5 times a power of ten that is not much less than `rough`. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5].find((each) => each * power >= rough * 0.8) ?? 10;
  return factor * power;
}

// 3 * 0.1 is not 0.3.
function multiple(times: number, step: number): number {
  return Number((times * step).toPrecision(12));
}
