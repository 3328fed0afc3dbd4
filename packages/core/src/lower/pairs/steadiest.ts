import { evaluate } from "../../calculus/evaluate.ts";
import type { Program } from "../../program/program.ts";
import { interpreter } from "../../program/run.ts";
import type { Term } from "../../term/node.ts";
import { symbols } from "../../term/walk.ts";

/** Of all sizes, and where functions turn. 1.37 is no point at which anything special happens, 0, 1/2 and 1 are. */
const points: readonly number[] = [
  0,
  0.5,
  1,
  ...Array.from({ length: 42 }, (_, i) => 1.37 * 2 ** (-126 + 6 * i)),
  ...Array.from({ length: 16 }, (_, i) => 1.03 * 2 ** (-12 + 1.3 * i)),
].flatMap((x) => [Math.fround(x), -Math.fround(x)]);

/** An error that shows where a double is rounded to a float32: relative to the value, and to the smallest float32. */
const visible = { relative: 2 ** -37, absolute: 2 ** -162 };

/** What is known of a term: the program that doubts itself, and values that its symbols usually have. */
export interface Doubting {
  readonly program: Program;
  readonly typical: Readonly<Record<string, number>>;
}

/** Of the programs of a term's forms, which are made one after another, the first that floats harm at the fewest of the points at which it is doubted. */
export function steadiest(term: Term, { program, typical }: Doubting, forms: Iterable<Term>, lower: (form: Term) => Program): Program {
  const others = Object.fromEntries(symbols(term).map(({ name }) => [name, Math.fround(typical[name] ?? 0.3)]));
  const isDoubted = interpreter({ ...program, results: program.doubts.map((doubt) => doubt ?? 0) });
  const doubted = points.filter((x) => isDoubted({ ...others, x })[0] === 1);
  const expected = doubted.map((x) => evaluate(term, { ...others, x }));
  let best = { program, harmed: Infinity };
  for (const form of forms) {
    const made = lower(form);
    const values = interpreter(made);
    const harmed = doubted.filter((x, i) => !isRight(values({ ...others, x })[0] ?? Number.NaN, expected[i] ?? Number.NaN)).length;
    if (harmed < best.harmed) best = { program: made, harmed };
    if (harmed === 0) break;
  }
  return best.program;
}

function isRight(value: number, expected: number): boolean {
  const allowed = Math.max(visible.absolute, visible.relative * Math.abs(expected));
  const rounded = Math.fround(expected);
  return Number.isFinite(rounded) ? Math.abs(value - expected) <= allowed : Object.is(Math.fround(value), rounded);
}
