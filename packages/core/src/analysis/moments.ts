import { erfc } from "../ops/error-function.ts";
import { legendre } from "./legendre.ts";

/** Beyond this many standard deviations the normal density has left the doubles. */
const far = 38;

/** The mean of `f(z)` over z ~ N(0, 1) with |z| up to `reach`, `f` being smooth between `kinks`: infinite where it does not end there. */
export function mean(f: (z: number) => number, kinks: readonly number[], reach: number = far): number {
  const ends = panels(kinks, reach);
  const parts = ends.slice(1).map((hi, i) => legendre(weighted(f), ends[i] ?? hi, hi));
  const total = parts.reduce((sum, part) => sum + part, 0);
  const diverges = parts.some(
    (part, i) => Math.abs(part) > negligible * Math.max(1, Math.abs(total)) && isLast(ends[i] ?? 0, ends[i + 1] ?? 0, reach),
  );
  return diverges ? Math.sign(total) * Infinity : total;
}

/** What the last panels may hold of an integral that is finite. */
const negligible = 1e-6;

/** Whether the panel is the last before the end, or before a pole. */
function isLast(lo: number, hi: number, reach: number): boolean {
  return hi === reach || lo === -reach || hi - lo < 16 * step(lo);
}

/** How near to a pole the panels go. */
function step(pole: number): number {
  return Math.max(2 ** -60, Math.abs(pole) * 2 ** -50);
}

/** Points that close in on a pole from both sides, by which a mean that the pole makes infinite is seen to grow. */
export function around(pole: number): readonly number[] {
  const distances = Array.from({ length: 20 }, (_, i) => step(pole) * 8 ** i).filter((distance) => distance < 0.5);
  return [pole, ...distances.flatMap((distance) => [pole - distance, pole + distance])];
}

/** The share of z ~ N(0, 1) that lies in the intervals. */
export function share(intervals: readonly { readonly lo: number; readonly hi: number }[]): number {
  return intervals.reduce((sum, { lo, hi }) => sum + between(lo, hi), 0);
}

function between(lo: number, hi: number): number {
  // The tail that is small is computed as such.
  if (lo > 0) return upper(lo) - upper(hi);
  return hi < 0 ? upper(-hi) - upper(-lo) : 1 - upper(-lo) - upper(hi);
}

function weighted(f: (z: number) => number): (z: number) => number {
  return (z) => {
    const weight = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    return weight === 0 ? 0 : f(z) * weight;
  };
}

/** Half-units near 0, where the density is, and units farther out, cut at the kinks. */
function panels(kinks: readonly number[], reach: number): readonly number[] {
  const ends = new Set(kinks.filter((kink) => Math.abs(kink) < reach));
  for (let end = 0; end <= reach; end += end < 9 ? 0.5 : 1) for (const at of [end, -end]) ends.add(at);
  return [...ends].sort((a, b) => a - b);
}

/** The share of z ~ N(0, 1) above x. */
function upper(x: number): number {
  return x === Infinity ? 0 : x === -Infinity ? 1 : 0.5 * erfc.evaluate(x / Math.SQRT2);
}
