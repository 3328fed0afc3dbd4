import type { Precision } from "@gofz/wasm";
import { type Order, orders, precisions, type Verdict, type Wrong } from "./trial.ts";

/** How many functions came out how, for one order and one precision. */
export interface Row {
  readonly order: Order;
  readonly precision: Precision;
  readonly within: number;
  readonly slower: number;
  readonly refused: number;
  readonly wrong: number;
}

/** What came of all terms. */
export interface Summary {
  readonly rows: readonly Row[];
  readonly points: number;
  /** Those at which not even 720 digits tell the truth. */
  readonly undecided: number;
  readonly wrong: readonly Wrong[];
}

/** The sum of verdicts; `refused` counts the terms that have none. */
export function summary(verdicts: readonly Verdict[], refused: number): Summary {
  const rows = orders.flatMap((order) =>
    precisions.map((precision): Row => {
      const own = verdicts.filter((verdict) => verdict.order === order && verdict.precision === precision);
      const right = own.filter(({ wrong }) => wrong.length === 0);
      const slower = right.filter(({ isSlower }) => isSlower).length;
      return { order, precision, within: right.length - slower, slower, refused, wrong: own.length - right.length };
    }),
  );
  const total = (count: (verdict: Verdict) => number): number => verdicts.reduce((sum, verdict) => sum + count(verdict), 0);
  return {
    rows,
    points: total(({ points }) => points),
    undecided: total(({ undecided }) => undecided),
    wrong: verdicts.flatMap(({ wrong }) => wrong),
  };
}

/** The summary as lines of text: a row a function and precision, then the findings, one a function. */
export function lines({ rows, points, undecided, wrong }: Summary): readonly string[] {
  const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
  return [
    ...rows.map(({ order, precision, within, slower, refused, wrong }) => {
      const all = within + slower + refused + wrong;
      const rest = `${share(slower, all)} slower, ${share(refused, all)} refused, ${wrong} wrong`;
      return `${order === 0 ? "f " : "f'"} ${precision.padEnd(5)} ${share(within, all)} within bound, ${rest}, of ${all}`;
    }),
    `${points} points, ${undecided} of them undecided`,
    ...wrong.map(
      ({ formula, order, precision, x, expected, got }) =>
        `wrong: ${order === 0 ? "f" : "f'"} ${precision} at x = ${x}: ${got}, not ${expected}, of ${JSON.stringify(formula)}`,
    ),
  ];
}
