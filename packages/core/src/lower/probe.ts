import { evaluate } from "../calculus/evaluate.ts";
import { isSure, type Program } from "../program/program.ts";
import { interpreter } from "../program/run.ts";
import type { Term } from "../term/node.ts";
import { symbols } from "../term/walk.ts";
import { crossings, partsOf } from "./crossings.ts";
import { lower } from "./lower.ts";

/** A point at which a program is tried, and what it should give there. */
interface Probe {
  readonly environment: Readonly<Record<string, number>>;
  /** Whether the exact program needed more digits for it. */
  readonly isDoubted: boolean;
  /** What is expected of each value; worked out when it is asked for. */
  readonly targets: () => readonly Target[];
}

interface Target {
  readonly expected: number;
  /** At a zero, how much the value moves when x moves by a float32 unit in the last place; 0 elsewhere. */
  readonly slack: () => number;
}

/** 1.37 tells the halves of a binade apart, and is no point at which anything special happens. */
const magnitudes: readonly number[] = [
  0,
  2 ** -149,
  1.37 * 2 ** -136,
  ...Array.from({ length: 32 }, (_, i) => 1.37 * 2 ** (-126 + 8 * i)),
  // Where e^x leaves single precision, and half of it does not.
  88.9,
  103.5,
  3.4028234663852886e38,
  Infinity,
];
const finer: readonly number[] = Array.from({ length: 24 }, (_, i) => 1.03 * 2 ** (-8 + (5 * i) / 8));
/** For functions that cancel or are steep somewhere: 16 in a binade. */
const finest: readonly number[] = Array.from({ length: 256 }, (_, i) => 1.01 * 2 ** (-8 + i / 16));

/** A program is not tried on a function that doubts itself at more of the points than this. */
const patience = 1 / 4;

/**
 * Points in every eighth binade of both signs, closer where functions turn, and the far ends, with the values of an exact program; many more,
 * and those beside the changes of sign of it and of its parts, where that program has doubts.
 */
export function probes(terms: readonly Term[], typical: Readonly<Record<string, number>> = {}): readonly Probe[] {
  const exact = lower(terms, { format: "f64", native: [], bound: "exact", typical });
  const parameters = symbols(...terms).filter(({ name }) => name !== "x");
  const others = Object.fromEntries(parameters.map(({ name }) => [name, Math.fround(typical[name] ?? 0.3)]));
  const read = reader(exact);
  const at = (x: number): Probe => {
    const environment = { ...others, x: Math.fround(x) };
    const reading = read(environment);
    return { environment, isDoubted: reading.isDoubted, targets: once(() => targets(terms, read, environment, reading)) };
  };
  const common = [...magnitudes, ...finer].flatMap((x) => [x, -x]);
  if (isSure(exact)) return common.map(at);
  const more = finest.flatMap((x) => [x, -x]).sort((a, b) => a - b);
  const parts = partsOf(terms);
  const values = (x: number): readonly number[] => {
    const environment = { ...others, x: Math.fround(x) };
    return [...read(environment).values, ...parts(environment)];
  };
  const beside = crossings(values, more).flatMap((x) => [-2, -1, 0, 1, 2].map((step) => x * (1 + step * 2 ** -23)));
  return [...common, ...more, ...beside].map(at);
}

/** What `compute` gives, computed when it is first asked for. */
function once<T extends object>(compute: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}

interface Reading {
  readonly values: readonly number[];
  readonly doubted: readonly boolean[];
  readonly isDoubted: boolean;
}
type Reader = (environment: Probe["environment"]) => Reading;

/** What the exact program gives, and which of it it doubts. */
function reader(exact: Program): Reader {
  const { results } = exact;
  const both = interpreter({ ...exact, results: [...results, ...exact.doubts.map((doubt, i) => doubt ?? results[i] ?? 0)] });
  return (environment) => {
    const all = both(environment);
    const doubted = exact.doubts.map((doubt, i) => doubt !== undefined && all[results.length + i] === 1);
    return { values: all.slice(0, results.length), doubted, isDoubted: doubted.includes(true) };
  };
}

/** The values of the exact program, computed with more digits where it doubts itself. */
function truth(terms: readonly Term[], { values, doubted }: Reading, environment: Probe["environment"]): readonly number[] {
  return terms.map((term, i) => (doubted[i] ? evaluate(term, environment) : (values[i] ?? Number.NaN)));
}

function targets(terms: readonly Term[], read: Reader, environment: Probe["environment"], reading: Reading): readonly Target[] {
  const { x = 0 } = environment;
  const moved = (by: number): readonly number[] => {
    const beside = { ...environment, x: Math.fround(x * (1 + by)) };
    return truth(terms, read(beside), beside);
  };
  return truth(terms, reading, environment).map((expected, i) => {
    const size = (by: number): number => Math.abs(moved(by)[i] ?? 0);
    const isZero = (): boolean => Number.isFinite(x) && size(-(2 ** -6)) >= Math.abs(expected) && size(2 ** -6) >= Math.abs(expected);
    return { expected, slack: () => (isZero() ? Math.abs((moved(2 ** -23)[i] ?? expected) - expected) : 0) };
  });
}

/** How far a value may lie from the true one: in float32 ULP, or in absolute terms where that is more. */
interface Tolerance {
  readonly ulps: number;
  readonly absolute: number;
}

/** Whether the program is within the tolerance at every probe, or, at a zero, within that many ULP of x; limits have to be exact. */
export function holds(program: Program, points: readonly Probe[], tolerance: Tolerance): boolean {
  if (points.filter(({ isDoubted }) => isDoubted).length > patience * points.length) return false;
  const values = interpreter(program);
  return points.every(({ environment, targets }) => {
    const allowed = Number.isFinite(environment.x) ? tolerance : { ...tolerance, absolute: 0 };
    const wanted = targets();
    // A subnormal result of a subnormal x has few digits, and is promised none.
    const isTiny = (value: number): boolean => Math.max(Math.abs(value), Math.abs(environment.x ?? 1)) < 2 ** -126;
    return values(environment).every((value, i) => {
      const target = wanted[i] ?? unknown;
      return (isTiny(value) && isTiny(target.expected)) || isNear(value, target, allowed);
    });
  });
}

const unknown: Target = { expected: Number.NaN, slack: () => 0 };

function isNear(value: number, { expected, slack }: Target, { ulps, absolute }: Tolerance): boolean {
  const [a, b] = [Math.fround(value), Math.fround(expected)];
  if (!Number.isFinite(b)) return Object.is(a, b);
  const unit = 2 ** Math.max(-149, Math.floor(Math.log2(Math.abs(expected))) - 23);
  const error = Math.abs(a - expected);
  return error <= Math.max(ulps * unit, absolute) || error <= ulps * slack();
}
