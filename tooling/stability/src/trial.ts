import { differentiate, print, simplify, type Term } from "@gofz/core";
import { bitsOf, bounds, describeFloat } from "@gofz/testkit";
import type { Precision } from "@gofz/wasm";
import { type Demand, isKept, isNowhere, type Subject } from "./judge.ts";
import { compiled, interpreted, type Kernel } from "./kernel.ts";
import { points } from "./points.ts";
import { type Truth, truthsOf } from "./truth.ts";

/** A result that breaks its promise. */
export interface Wrong {
  readonly x: string;
  readonly expected: string;
  readonly got: string;
}

export type Order = 0 | 1;

/** What came of one function in one precision. */
export interface Verdict {
  readonly formula: string;
  readonly order: Order;
  readonly precision: Precision;
  /** Whether every result was computed again by `evaluate`. */
  readonly isSlower: boolean;
  /** Whether the function has a value at none of the points, so that nothing is promised of it. */
  readonly isNowhere: boolean;
  /** The first that broke its promise. */
  readonly wrong: Wrong | undefined;
  /** The points at which the truth is not known. */
  readonly undecided: number;
  readonly points: number;
}

export const precisions: readonly Precision[] = ["fast", "exact"];
export const orders: readonly Order[] = [0, 1];

function demandOf(precision: Precision, order: Order): Demand {
  const { value, slope } = bounds[precision];
  return { ulps: order === 0 ? value : slope, lenient: precision === "fast" };
}

/** Tries f and f' of a term in both precisions; with `inWasm`, holds the kernels' bits against the interpreter's as well. */
export function trial(f: Term, random: () => number, inWasm = false): readonly Verdict[] {
  const terms = [f, simplify(differentiate(f, "x"))] as const;
  const truths = truthsOf(terms);
  const kernels = terms.map((term) => precisions.map((precision) => interpreted(term, precision)));
  const guesses = kernels.map((own) => (own.at(-1) as Kernel).guess);
  const x = points(guesses, random);
  return orders.flatMap((order) => {
    const [origin, truth] = [truths[0] as Truth, truths[order] as Truth];
    const subject: Subject = { term: terms[order], truth, origin: { term: f, truth: origin } };
    return precisions.map((precision, i) => verdict(subject, order, precision, kernels[order]?.[i] as Kernel, x, inWasm));
  });
}

function verdict(subject: Subject, order: Order, precision: Precision, kernel: Kernel, x: readonly number[], inWasm: boolean): Verdict {
  const results = x.map(kernel.at);
  const real = inWasm ? compiled(subject.term, precision, x) : results.map(({ value }) => value);
  const kept = results.map(({ value }, i) => {
    const point = x[i] as number;
    if (bitsOf(value) !== bitsOf(real[i] as number) && !Number.isNaN(value)) return false;
    return isKept(subject, demandOf(precision, order), point, value);
  });
  const first = kept.indexOf(false);
  const inside = x.map(Number.isFinite);
  return {
    formula: print(subject.term),
    order,
    precision,
    isSlower: results.every(({ isDoubted }, i) => isDoubted || !inside[i]),
    isNowhere: x.every((point, i) => !inside[i] || isNowhere(subject, point)),
    wrong: first < 0 ? undefined : wrongAt(x[first] as number, subject.truth(x[first] as number), real[first] as number),
    undecided: kept.filter((each) => each === undefined).length,
    points: x.length,
  };
}

function wrongAt(x: number, expected: number | undefined, got: number): Wrong {
  return { x: describeFloat(x), expected: String(expected), got: describeFloat(got) };
}
