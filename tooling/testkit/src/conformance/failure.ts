import { describeFloat } from "../float32/bits.ts";
import { ulps } from "../float32/ulp.ts";
import type { Trial } from "./trial.ts";

/** A broken promise: which, and where. */
export interface Failure {
  readonly promise: string;
  readonly x: number;
  readonly expected: number;
  readonly got: number;
}

/** Whether a result is only less precise than promised: near enough to tell a right formula from a wrong one. */
export function isImprecision({ promise, expected, got }: Failure): boolean {
  return promise.startsWith("at most") && Math.abs(got - expected) <= 1e-4 * Math.max(1, Math.abs(expected));
}

const shown = 3;

/** What failed, in words: function, order, and of each promise the first few x, expected, got and distances. */
export function explain({ activation, order }: Trial, failures: readonly Failure[]): string {
  const promises = [...new Set(failures.map(({ promise }) => promise))];
  const lines = promises.flatMap((promise) => {
    const broken = failures.filter((failure) => failure.promise === promise);
    return [`  ${promise}: ${broken.length} times`, ...broken.slice(0, shown).map(describeFailure)];
  });
  return [`${activation.name}${"'".repeat(order)}: wrong results: ${failures.length}`, ...lines].join("\n");
}

function describeFailure({ x, expected, got }: Failure): string {
  const distance = ulps(got, expected).toPrecision(5);
  return `    at x = ${describeFloat(x)} expected ${describeFloat(expected)}, got ${describeFloat(got)}, ${distance} ULP off`;
}
