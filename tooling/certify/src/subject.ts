import { differentiate, find, simplify, type Term, term } from "@gofz/core";
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

/** The function, or its derivative, in the form that a kernel is given: what is differentiated has been simplified. */
export function termOf({ function: name, order }: Pick<Subject, "function" | "order">): Term {
  const formula = simplify(term(find(name)));
  return order === 0 ? formula : simplify(differentiate(formula, "x"));
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
