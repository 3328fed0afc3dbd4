import { evaluate } from "../calculus/evaluate.ts";
import type { Program } from "../program/program.ts";
import { interpreter } from "../program/run.ts";
import type { Term } from "../term/node.ts";
import { symbols } from "../term/walk.ts";

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
  3.4028234663852886e38,
  Infinity,
];
const finer: readonly number[] = Array.from({ length: 24 }, (_, i) => 1.03 * 2 ** (-8 + (5 * i) / 8));

/** Points in every eighth binade of both signs, closer where functions turn, and the far ends, with the values of the exact program. */
export function probes(terms: readonly Term[], exact: Program): readonly Probe[] {
  const parameters = symbols(...terms).filter(({ name }) => name !== "x");
  const others = Object.fromEntries(parameters.map(({ name }) => [name, Math.fround(0.3)]));
  const { values, truth } = reference(terms, exact);
  return [...magnitudes, ...finer]
    .flatMap((x) => [x, -x])
    .map((x) => {
      const environment = { ...others, x: Math.fround(x) };
      const expected = truth(environment);
      const beside = Number.isFinite(x) ? values({ ...others, x: Math.fround(x) * (1 + 2 ** -23) }) : expected;
      return { environment, expected, slack: expected.map((value, i) => Math.abs((beside[i] ?? value) - value)) };
    });
}

type Reader = (environment: Probe["environment"]) => readonly number[];

/** What the exact program gives, and the same computed with more digits where it doubts itself. */
function reference(terms: readonly Term[], exact: Program): { readonly values: Reader; readonly truth: Reader } {
  const values = interpreter({ ...exact, results: [...exact.results, ...exact.doubts.map((doubt) => doubt ?? -1)] });
  const truth: Reader = (environment) => {
    const all = values(environment);
    return terms.map((term, i) => (all[terms.length + i] === 1 ? evaluate(term, environment) : (all[i] ?? Number.NaN)));
  };
  return { values, truth };
}

/** Whether the program is within `ulps` float32 units in the last place at every probe, or, at a zero, within the slack. */
export function holds(program: Program, points: readonly Probe[], ulps: number): boolean {
  const values = interpreter(program);
  return points.every(({ environment, expected, slack }) =>
    values(environment).every((value, i) => isNear(value, expected[i] ?? Number.NaN, slack[i] ?? 0, ulps)),
  );
}

function isNear(value: number, expected: number, slack: number, ulps: number): boolean {
  const [a, b] = [Math.fround(value), Math.fround(expected)];
  if (!Number.isFinite(b)) return Object.is(a, b);
  const unit = 2 ** Math.max(-149, Math.floor(Math.log2(Math.abs(expected))) - 23);
  return Math.abs(a - expected) <= ulps * Math.max(unit, slack);
}
