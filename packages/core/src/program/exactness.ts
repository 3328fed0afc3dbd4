import { type Program, type Step, spell } from "./program.ts";

/** How far a value may lie from the true one, and what else bounds the next step's error. */
interface Quality {
  /** What it has taken over, in roundings: one is half a unit in the last place of a value, and up to a whole one of what is made of it. */
  readonly carried: number;
  /** Whether it is rounded itself. */
  readonly isRounded: boolean;
  readonly positive: boolean;
  /** The power of two, or 0, that a constant is: multiplying by it rounds nothing. */
  readonly power: boolean;
}

const exact: Quality = { carried: 0, isRounded: false, positive: false, power: false };
const rounded = (carried: number, positive = false): Quality => ({ carried, isRounded: true, positive, power: false });
const roundings = ({ carried, isRounded }: Quality): number => carried + (isRounded ? 1 : 0);
const ulps = ({ carried, isRounded }: Quality): number => carried + (isRounded ? 0.5 : 0);
const worse = (...args: Quality[]): Quality => ({
  carried: Math.max(...args.map(({ carried }) => carried)),
  isRounded: args.some(({ isRounded }) => isRounded),
  positive: false,
  power: false,
});

/**
 * A bound on the error of the program's results in units in the last place, from the number of roundings alone: infinite where
 * a sum may cancel what is not exact, or a function is called. It holds where nothing overflows or falls below the normal range.
 */
export function roundingBound(program: Program): number {
  const fits = (value: number): boolean => program.format === "f64" || Number.isNaN(value) || Math.fround(value) === value;
  const values = spell<Quality>(program, {
    input: () => exact,
    constant: (value) => ({
      carried: 0,
      isRounded: !fits(value),
      positive: value >= 0,
      power: value === 0 || Number.isInteger(Math.log2(Math.abs(value))),
    }),
    steps,
    natives: {},
  });
  return Math.max(...program.results.map((place) => ulps(values[place] ?? rounded(Infinity))));
}

const sum = (a = exact, b = exact): Quality => {
  if (a.power && b.power) return rounded(0);
  if (roundings(a) === 0 && roundings(b) === 0) return rounded(0, a.positive && b.positive);
  return a.positive && b.positive ? rounded(Math.max(roundings(a), roundings(b)), true) : rounded(Infinity);
};
const scaled = (a = exact, b = exact): Quality => {
  const positive = a.positive && b.positive;
  if (a.power || b.power) return { ...(a.power ? b : a), positive, power: false };
  return rounded(roundings(a) + roundings(b), positive);
};

const steps: Readonly<Record<Step, (...args: Quality[]) => Quality>> = {
  add: sum,
  sub: (a = exact, b = exact) => rounded(roundings(a) === 0 && roundings(b) === 0 ? 0 : Infinity),
  mul: scaled,
  div: (a = exact, b = exact) => (b.power ? scaled(a, b) : rounded(roundings(a) + roundings(b), a.positive && b.positive)),
  sqrt: (a = exact) => rounded(roundings(a) / 2, true),
  abs: (a = exact) => ({ ...a, positive: true, power: false }),
  neg: (a = exact) => ({ ...a, positive: false }),
  min: (...args) => worse(...args),
  max: (...args) => ({ ...worse(...args), positive: args.some(({ positive }) => positive) }),
  less: (...args) => (args.every((arg) => roundings(arg) === 0) ? exact : rounded(Infinity)),
  where: (mask = exact, a = exact, b = exact) => ({ ...worse(mask, a, b), positive: a.positive && b.positive }),
  round: () => rounded(Infinity),
  pow2: () => rounded(Infinity),
  exponent: () => rounded(Infinity),
};
