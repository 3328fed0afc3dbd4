import { AxisError, UnboundSymbolError } from "../errors.ts";
import { type Algebra, fold, type Reading } from "../fold.ts";
import type { Bounded } from "../precise/arithmetic.ts";
import { decide, type Level } from "../precise/level.ts";
import { stabilizeAlong } from "../simplify/stabilize-along.ts";
import type { Term } from "../term/node.ts";

/** The values of a term's symbols: a number for all elements, or one for each element along the axis. */
export type AxisEnvironment = Readonly<Record<string, number | ArrayLike<number>>>;

/**
 * The term's value at each element along an axis, to about a double's last bit; a reduction takes in all of them. NaN where
 * a symbol is NaN, also where the formula is constant. Throws UnboundSymbolError if a symbol has no value, and AxisError unless all arrays
 * have one length.
 */
export function evaluateAlong(term: Term, environment: AxisEnvironment): readonly number[] {
  const length = lengthOf(environment);
  const stable = stabilizeAlong(term);
  const outcomes = decide(
    (level) => read(stable, environment, length, level).map((result) => level.outcome(result, certain)),
    (results) => results.every(({ isDecided }) => isDecided),
  );
  const arrays = Object.values(environment).filter((value) => typeof value !== "number");
  return outcomes.map(({ value }, i) => (arrays.some((array) => Number.isNaN(array[i])) ? Number.NaN : value[0]));
}

/** The bits that must be certain, enough to round to float32: errors as they are bounded grow through the steps of a threshold. */
const certain = 40;

function read<N>(term: Term, environment: AxisEnvironment, length: number, level: Level<N>): readonly Bounded<N>[] {
  const spread = (value: number | ArrayLike<number>): readonly Bounded<N>[] =>
    Array.from({ length }, (_, i) => level.num(typeof value === "number" ? value : (value[i] ?? Number.NaN)));
  return fold(term, {
    num: spread,
    sym: ({ name }) => {
      const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
      if (value === undefined) throw new UnboundSymbolError(name, Object.keys(environment));
      return spread(value);
    },
    ops: lifted(level),
  });
}

function lengthOf(environment: AxisEnvironment): number {
  const lengths = Object.entries(environment).flatMap(([name, value]) =>
    typeof value === "number" ? [] : [[name, value.length] as const],
  );
  const [[first, length] = ["", 1], ...others] = lengths;
  for (const [name, other] of others) {
    if (other !== length) {
      throw new AxisError(
        `${first} has ${length} elements and ${name} has ${other}`,
        "Give every symbol one for each element of one axis.",
      );
    }
  }
  return length;
}

/** The readings of single elements, one element after the other, and the reductions. */
function lifted<N>({ ops, num }: Level<N>): Algebra<readonly Bounded<N>[]>["ops"] {
  type Values = readonly Bounded<N>[];
  const each = (reading: Reading<Bounded<N>>): Reading<Values> => {
    const none: Values = [];
    return (a = none, b = none, c = none) => a.map((value, i) => reading(value, b[i] as Bounded<N>, c[i] as Bounded<N>));
  };
  const lifts = Object.entries(ops).map(([name, reading]) => [name, each(reading)] as const);
  const total = (a: Values): Bounded<N> => a.reduce((sum, value) => ops.add(sum, value), num(0));
  return {
    ...(Object.fromEntries(lifts) as Algebra<Values>["ops"]),
    reduceSum: (a) => a.map(constant(total(a))),
    reduceMean: (a) => a.map(constant(ops.div(total(a), num(a.length)))),
    reduceMax: (a) => a.map(constant(a.reduce((largest, value) => ops.max(largest, value), num(-Infinity)))),
  };
}

function constant<V>(value: V): () => V {
  return () => value;
}
