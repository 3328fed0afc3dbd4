import { evaluate, interpreter, lowerPairs, type Native, type Parameters, type Program, substitute, symbols, type Term } from "@gofz/core";
import { type Growth, growthOf, lowerContinued, valuesOf } from "./continued.ts";

/** What is known of a term: the exact program that doubts itself, and values that its symbols usually have. */
export interface Doubting {
  readonly program: Program;
  readonly typical: Parameters;
}

/** An error, relative to a float32, that does not show where a double is rounded to one. */
const visible = 2 ** -37;

/**
 * The program for the elements at which an exact one doubts itself, in pairs of doubles. Where even these can't tell what is left in a tail, the
 * function goes on as the power of x that it is there.
 */
export function lowerCloser(term: Term, native: readonly Native[], doubting: Doubting): Program {
  const values = valuesOf(term, doubting.typical);
  return lowerContinued(term, {
    lower: (term) => lowerPairs(term, native, doubting),
    fault: errorsOf(substitute(term, values), values, doubting.program),
    allowed: visible,
    growth: () => decayOf(term, values),
    // Nearer by less cancels.
    starts: [2 ** 36, 2 ** 27, 2 ** 18],
  });
}

/** How a term decays in x, if it has no other elements and its parameters do not change how. */
function decayOf(term: Term, values: Parameters): readonly Growth[] {
  if (symbols(term).some(({ name, rate }) => name !== "x" && rate === "element")) return [];
  const others = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, 1.25 * value + 0.1]));
  const [decay, other] = [values, others].map((each) => growthOf(substitute(term, each), [-1, -2, -3, -4, -5]));
  return JSON.stringify(decay) === JSON.stringify(other) ? (decay ?? []) : [];
}

const tails: readonly number[] = Array.from({ length: 17 }, (_, i) => Math.fround(1.37 * 2 ** (16 + 3 * i))).flatMap((x) => [x, -x]);

/** The largest error of a program in the tails that are doubted, of a term in x alone. */
function errorsOf(valued: Term, values: Parameters, { doubts, ...program }: Program): (closer: Program) => number {
  const isDoubted = interpreter({ ...program, doubts, results: [doubts[0] ?? 0] });
  const doubted = tails.filter((x) => isDoubted({ ...values, x })[0] === 1).map((x) => ({ x, value: evaluate(valued, { x }) }));
  return (closer) => {
    const results = interpreter(closer);
    const errors = doubted.map(
      ({ x, value }) => Math.abs((results({ ...values, x })[0] ?? 0) - value) / Math.max(2 ** -126, Math.abs(value)),
    );
    return Math.max(0, ...errors.map((error) => (Number.isNaN(error) ? Infinity : error)));
  };
}
