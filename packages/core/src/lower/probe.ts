import { evaluate } from "../calculus/evaluate.ts";
import type { Program } from "../program/program.ts";
import { interpreter } from "../program/run.ts";
import type { Term } from "../term/node.ts";
import { symbols } from "../term/walk.ts";
import { lower } from "./lower.ts";

/** A point at which a program is tried, and what it should give there. */
interface Probe {
  readonly environment: Readonly<Record<string, number>>;
  readonly expected: readonly number[];
  /** How much each value moves when x moves by a float32 unit in the last place: what is smaller than that is at a zero of the function. */
  readonly slack: readonly number[];
}

/** 1.37 tells the halves of a binade apart, and is no point at which anything special happens. */
const magnitudes: readonly number[] = [
  0,
  ...Array.from({ length: 32 }, (_, i) => 1.37 * 2 ** (-126 + 8 * i)),
  // Where e^x leaves single precision, and half of it does not.
  88.9,
  103.5,
  3.4028234663852886e38,
  Infinity,
];
const finer: readonly number[] = Array.from({ length: 24 }, (_, i) => 1.03 * 2 ** (-8 + (5 * i) / 8));

/** Points in every eighth binade of both signs, closer where functions turn, and the far ends, with the values of an exact program. */
export function probes(terms: readonly Term[], typical: Readonly<Record<string, number>> = {}): readonly Probe[] {
  const exact = lower(terms, { format: "f64", native: [], bound: "exact", typical });
  const parameters = symbols(...terms).filter(({ name }) => name !== "x");
  const others = Object.fromEntries(parameters.map(({ name }) => [name, Math.fround(typical[name] ?? 0.3)]));
  const truth = reference(terms, exact);
  return [...magnitudes, ...finer]
    .flatMap((x) => [x, -x])
    .map((x) => {
      const environment = { ...others, x: Math.fround(x) };
      const expected = truth(environment);
      const beside = Number.isFinite(x) ? truth({ ...others, x: Math.fround(x) * (1 + 2 ** -23) }) : expected;
      return { environment, expected, slack: expected.map((value, i) => Math.abs((beside[i] ?? value) - value)) };
    });
}

type Reader = (environment: Probe["environment"]) => readonly number[];

/** What the exact program gives, computed with more digits where it doubts itself. */
function reference(terms: readonly Term[], exact: Program): Reader {
  const values = interpreter({ ...exact, results: [...exact.results, ...exact.doubts.map((doubt) => doubt ?? -1)] });
  return (environment) => {
    const all = values(environment);
    return terms.map((term, i) => (all[terms.length + i] === 1 ? evaluate(term, environment) : (all[i] ?? Number.NaN)));
  };
}

/** How far a value may lie from the true one: in float32 ULP, or in absolute terms where that is more. */
interface Tolerance {
  readonly ulps: number;
  readonly absolute: number;
}

/** Whether the program is within the tolerance at every probe, or, at a zero, within that many ULP of x; limits have to be exact. */
export function holds(program: Program, points: readonly Probe[], tolerance: Tolerance): boolean {
  const values = interpreter(program);
  return points.every(({ environment, expected, slack }) =>
    values(environment).every((value, i) =>
      isNear(value, expected[i] ?? Number.NaN, slack[i] ?? 0, Number.isFinite(environment.x) ? tolerance : { ...tolerance, absolute: 0 }),
    ),
  );
}

function isNear(value: number, expected: number, slack: number, { ulps, absolute }: Tolerance): boolean {
  const [a, b] = [Math.fround(value), Math.fround(expected)];
  if (!Number.isFinite(b)) return Object.is(a, b);
  const unit = 2 ** Math.max(-149, Math.floor(Math.log2(Math.abs(expected))) - 23);
  return Math.abs(a - expected) <= Math.max(ulps * Math.max(unit, slack), absolute);
}
