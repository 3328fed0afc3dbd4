import { evaluate } from "../calculus/evaluate.ts";
import type { Program } from "../program/program.ts";
import { interpreter } from "../program/run.ts";
import { canonical } from "../simplify/equality/canonical.ts";
import type { Term } from "../term/node.ts";
import { symbols } from "../term/walk.ts";

/** Of all sizes, and where functions turn. 1.37 is no point at which anything special happens, 0 and 1 are. */
const points: readonly number[] = [
  0,
  1,
  ...Array.from({ length: 42 }, (_, i) => 1.37 * 2 ** (-126 + 6 * i)),
  ...Array.from({ length: 16 }, (_, i) => 1.03 * 2 ** (-12 + 1.3 * i)),
].flatMap((x) => [Math.fround(x), -Math.fround(x)]);

/** An error that shows where a double is rounded to a float32, relative to the value. */
const visible = 2 ** -37;

/**
 * The form of a term that floats don't harm at any of the points: as it stands, or as one quotient, in which what cancels has cancelled. The
 * term itself where there is none. `lower` gives a form's program.
 */
export function steadiest(term: Term, typical: Readonly<Record<string, number>>, lower: (form: Term) => Program): Term {
  const others = Object.fromEntries(symbols(term).map(({ name }) => [name, Math.fround(typical[name] ?? 0.3)]));
  const expected = points.map((x) => evaluate(term, { ...others, x }));
  const isUnharmed = (form: Term | undefined): form is Term => {
    if (form === undefined) return false;
    const values = interpreter(lower(form));
    return points.every((x, i) => isRight(values({ ...others, x })[0] ?? Number.NaN, expected[i] ?? Number.NaN));
  };
  if (isUnharmed(term)) return term;
  return [true, false].map((isWhole) => canonical(term, isWhole)).find(isUnharmed) ?? term;
}

function isRight(value: number, expected: number): boolean {
  return Object.is(Math.fround(value), Math.fround(expected)) || Math.abs(value - expected) <= visible * Math.abs(expected);
}
