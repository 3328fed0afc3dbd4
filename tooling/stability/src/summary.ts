import type { Precision } from "@gofz/wasm";
import { type Order, orders, precisions, type Verdict, type Wrong } from "./trial.ts";

/** How many functions came out how, for one order and one precision. */
export interface Row {
  readonly order: Order;
  readonly precision: Precision;
  readonly within: number;
  readonly slower: number;
  readonly wrong: number;
}

/** A function that came out slower or wrong. */
export interface Finding {
  readonly formula: string;
  readonly order: Order;
  readonly precision: Precision;
  readonly wrong?: Wrong;
}

/** What came of terms. */
export interface Summary {
  readonly terms: number;
  readonly rows: readonly Row[];
  /** Terms that have a value at no point that was tried: nothing is promised of them, and they are in no row. */
  readonly nowhere: number;
  /** Terms that no program computes, by the reason. */
  readonly refused: Readonly<Record<string, number>>;
  readonly points: number;
  /** Those at which not even 720 digits tell the truth. */
  readonly undecided: number;
  readonly findings: readonly Finding[];
}

/** What came of one term: its verdicts, or the reason for which it has none. */
export function summaryOf(verdicts: readonly Verdict[] | string): Summary {
  const nothing = { terms: 1, rows: rows(() => []), nowhere: 0, refused: {}, points: 0, undecided: 0, findings: [] };
  if (typeof verdicts === "string") return { ...nothing, refused: { [verdicts]: 1 } };
  const total = (count: (verdict: Verdict) => number): number => verdicts.reduce((sum, verdict) => sum + count(verdict), 0);
  const isNowhere = verdicts.every((verdict) => verdict.isNowhere && verdict.wrong === undefined);
  return {
    ...nothing,
    rows: isNowhere
      ? nothing.rows
      : rows((order, precision) => verdicts.filter((own) => own.order === order && own.precision === precision)),
    nowhere: isNowhere ? 1 : 0,
    points: total(({ points }) => points),
    undecided: total(({ undecided }) => undecided),
    findings: isNowhere ? [] : verdicts.flatMap(findings),
  };
}

function rows(of: (order: Order, precision: Precision) => readonly Verdict[]): readonly Row[] {
  return orders.flatMap((order) =>
    precisions.map((precision): Row => {
      const own = of(order, precision);
      const right = own.filter(({ wrong }) => wrong === undefined);
      const slower = right.filter(({ isSlower }) => isSlower).length;
      return { order, precision, within: right.length - slower, slower, wrong: own.length - right.length };
    }),
  );
}

function findings({ formula, order, precision, isSlower, wrong }: Verdict): readonly Finding[] {
  if (wrong !== undefined) return [{ formula, order, precision, wrong }];
  return isSlower ? [{ formula, order, precision }] : [];
}

/** Both together. */
export function merge(a: Summary, b: Summary): Summary {
  const reasons = [...new Set([...Object.keys(a.refused), ...Object.keys(b.refused)])];
  return {
    terms: a.terms + b.terms,
    rows: a.rows.map((row, i) => {
      const { within = 0, slower = 0, wrong = 0 } = b.rows[i] ?? {};
      return { ...row, within: row.within + within, slower: row.slower + slower, wrong: row.wrong + wrong };
    }),
    nowhere: a.nowhere + b.nowhere,
    refused: Object.fromEntries(reasons.map((reason) => [reason, (a.refused[reason] ?? 0) + (b.refused[reason] ?? 0)])),
    points: a.points + b.points,
    undecided: a.undecided + b.undecided,
    findings: [...a.findings, ...b.findings],
  };
}
