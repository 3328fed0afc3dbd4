import { differentiate, find, type Term, term } from "@gofz/core";
import { bounds } from "@gofz/testkit";
import type { Precision } from "@gofz/wasm";

/** Which derivative: 0 is f itself. Those that have a reference of known error. */
export type Order = 0 | 1;

/** What a row of the ledger is about. */
export interface Subject {
  readonly function: string;
  readonly order: Order;
  readonly backend: string;
  readonly precision: Precision;
}

/** What is promised in ULP: design.md section 5. */
export function boundOf({ order, precision }: Pick<Subject, "order" | "precision">): number {
  const { value, slope } = bounds[precision];
  return order === 0 ? value : slope;
}

/** The function, or its derivative. */
export function termOf({ function: name, order }: Pick<Subject, "function" | "order">): Term {
  return differentiate(term(find(name)), "x", order);
}

/** One line for a subject: mish' wasm exact. */
export function titleOf({ function: name, order, backend, precision }: Subject): string {
  return `${name}${"'".repeat(order)} ${backend} ${precision}`;
}

/** Whether two rows are about the same. */
export function isSame(a: Subject, b: Subject): boolean {
  return titleOf(a) === titleOf(b);
}

/** The title as a file's name. */
export function fileNameOf({ function: name, order, backend, precision }: Subject): string {
  return [name, order, backend, precision].join("-");
}
