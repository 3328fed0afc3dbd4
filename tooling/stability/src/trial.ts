import { differentiate, print, simplify, type Term } from "@gofz/core";
import { bitsOf, bounds } from "@gofz/testkit";
import type { Precision } from "@gofz/wasm";
import { type Demand, isKept, type Subject } from "./judge.ts";
import { compiled, interpreted, type Kernel } from "./kernel.ts";
import { points } from "./points.ts";
import { truthOf } from "./truth.ts";

/** A result that breaks its promise. */
export interface Wrong {
  readonly formula: string;
  readonly order: Order;
  readonly precision: Precision;
  readonly x: number;
  readonly expected: number | undefined;
  readonly got: number;
}

export type Order = 0 | 1;

/** What came of one function in one precision. */
export interface Verdict {
  readonly order: Order;
  readonly precision: Precision;
  /** Whether every result was computed again by `evaluate`. */
  readonly isSlower: boolean;
  readonly wrong: readonly Wrong[];
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
  const origin = truthOf(f);
  return orders.flatMap((order) => {
    const term = order === 0 ? f : simplify(differentiate(f, "x"));
    const subject: Subject = { term, truth: order === 0 ? origin : truthOf(term), origin };
    const kernels = precisions.map((precision) => interpreted(term, precision));
    const x = points((kernels[1] as Kernel).guess, random);
    return precisions.map((precision, i) => verdict(subject, order, precision, kernels[i] as Kernel, x, inWasm));
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
  const wrong = x.flatMap((point, i): Wrong[] =>
    kept[i] === false
      ? [{ formula: print(subject.term), order, precision, x: point, expected: subject.truth(point), got: real[i] as number }]
      : [],
  );
  return {
    order,
    precision,
    isSlower: results.every(({ isDoubted }, i) => isDoubted || !Number.isFinite(x[i])),
    wrong,
    undecided: kept.filter((each) => each === undefined).length,
    points: x.length,
  };
}
