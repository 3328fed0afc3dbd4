import { UnsupportedError } from "../errors.ts";
import type { Bound } from "../program/assembler.ts";
import { roundingBound } from "../program/exactness.ts";
import type { Native, Program } from "../program/program.ts";
import { run } from "../program/run.ts";
import type { Term } from "../term/node.ts";
import { symbols } from "../term/walk.ts";
import { lower } from "./lower.ts";

/** The most roundings, in float32 ULP, that single precision may cost. */
const budget: Readonly<Record<Bound, number>> = { fast: 2, exact: 0.5 };

/**
 * The cheapest program whose error is known to keep the bound: in single precision where a few roundings are all that happens
 * and the far ends come out as in double, else in double precision. For a target that has no function of its own.
 */
export function lowerCheapest(terms: readonly Term[], bound: Bound, native: readonly Native[] = []): Program {
  const double = lower(terms, { format: "f64", native, bound });
  const single = inSingle(terms, bound);
  return single !== undefined && roundingBound(single) <= budget[bound] && sameAtEnds(terms, single, double) ? single : double;
}

function inSingle(terms: readonly Term[], bound: Bound): Program | undefined {
  try {
    return lower(terms, { format: "f32", native: [], bound });
  } catch (error) {
    if (error instanceof UnsupportedError) return undefined;
    throw error;
  }
}

const magnitudes: readonly number[] = [
  0,
  2 ** -126,
  2 ** -100,
  2 ** -60,
  2 ** -20,
  1,
  3,
  6,
  2 ** 20,
  2 ** 60,
  2 ** 100,
  2 ** 127,
  3.4028234663852886e38,
  Infinity,
];

function sameAtEnds(terms: readonly Term[], single: Program, double: Program): boolean {
  const parameters = symbols(...terms).filter(({ name }) => name !== "x");
  const others = Object.fromEntries(parameters.map(({ name }) => [name, Math.fround(0.3)]));
  return magnitudes
    .flatMap((x) => [x, -x])
    .every((x) => {
      const expected = run(double, { ...others, x }).map(Math.fround);
      return run(single, { ...others, x }).every((value, i) => near(value, expected[i] ?? Number.NaN));
    });
}

function near(value: number, expected: number): boolean {
  return Object.is(value, expected) || Math.abs(value - expected) <= Math.abs(expected) * 2 ** -21;
}
