import { type Program, type Step, spell } from "./program.ts";

/** How far a value may lie from the true one, in units in the last place, and what else bounds the next step's error. */
interface Quality {
  readonly ulps: number;
  readonly positive: boolean;
  /** The power of two, or 0, that a constant is: multiplying by it rounds nothing. */
  readonly power: boolean;
}

const exact: Quality = { ulps: 0, positive: false, power: false };
const rounded = (ulps: number, positive = false): Quality => ({ ulps: ulps + 0.5, positive, power: false });
const worse = (...args: Quality[]): Quality => ({ ulps: Math.max(...args.map(({ ulps }) => ulps)), positive: false, power: false });

/**
 * A bound on the error of the program's results in units in the last place, from the number of roundings alone: infinite where
 * a sum may cancel what is not exact, or a function is called. It holds where nothing overflows or falls below the normal range.
 */
export function roundingBound(program: Program): number {
  const fits = (value: number): boolean => program.format === "f64" || Number.isNaN(value) || Math.fround(value) === value;
  const values = spell<Quality>(program, {
    input: () => exact,
    constant: (value) => ({
      ulps: fits(value) ? 0 : 0.5,
      positive: value >= 0,
      power: value === 0 || Number.isInteger(Math.log2(Math.abs(value))),
    }),
    steps,
    natives: {},
  });
  return Math.max(...program.results.map((place) => values[place]?.ulps ?? Infinity));
}

const sum = (a = exact, b = exact): Quality => {
  if (a.power && b.power) return rounded(0);
  if (a.ulps === 0 && b.ulps === 0) return rounded(0, a.positive && b.positive);
  return a.positive && b.positive ? rounded(Math.max(a.ulps, b.ulps), true) : rounded(Infinity);
};
const scaled = (a = exact, b = exact): Quality => {
  const positive = a.positive && b.positive;
  if (a.power || b.power) return { ulps: a.ulps + b.ulps, positive, power: false };
  return rounded(a.ulps + b.ulps, positive);
};

const steps: Readonly<Record<Step, (...args: Quality[]) => Quality>> = {
  add: sum,
  sub: (a = exact, b = exact) => (a.ulps === 0 && b.ulps === 0 ? rounded(0) : rounded(Infinity)),
  mul: scaled,
  div: (a = exact, b = exact) => (b.power ? scaled(a, b) : rounded(a.ulps + b.ulps, a.positive && b.positive)),
  sqrt: (a = exact) => rounded(a.ulps / 2, true),
  abs: (a = exact) => ({ ...a, positive: true, power: false }),
  neg: (a = exact) => ({ ...a, positive: false }),
  min: (...args) => worse(...args),
  max: (...args) => ({ ...worse(...args), positive: args.some(({ positive }) => positive) }),
  less: (...args) => (worse(...args).ulps === 0 ? exact : rounded(Infinity)),
  where: (mask = exact, a = exact, b = exact) => ({
    ulps: Math.max(mask.ulps, a.ulps, b.ulps),
    positive: a.positive && b.positive,
    power: false,
  }),
  round: () => rounded(Infinity),
  pow2: () => rounded(Infinity),
  exponent: () => rounded(Infinity),
};
