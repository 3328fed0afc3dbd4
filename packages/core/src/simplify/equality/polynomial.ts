import { Undecided } from "./undecided.ts";

/** A product of powers of atoms, by the atom's number, ascending; exponents are any real numbers but 0. */
export type Monomial = readonly (readonly [atom: number, exponent: number])[];

interface Summand {
  readonly monomial: Monomial;
  readonly coefficient: number;
  /** How large the numbers were that the coefficient is a sum of: what is far below them has cancelled. */
  readonly size: number;
}

/** A sum of monomials with coefficients, by the monomial's text. */
export type Polynomial = ReadonlyMap<string, Summand>;

/** What is left of numbers of size 1 that cancel: the constants of a formula are rounded. */
const rounding = 1e-10;

/** The largest coefficient, and one over it the smallest: products of two stay far from infinity and from the subnormal numbers. */
const largest = 2 ** 500;

/** The most monomials of a polynomial, and the most summands that are added up in all: beyond them nothing is decided. */
const most = { monomials: 400, summands: 200_000 };

/** How many summands may still be added up. */
let left = Infinity;

/** Runs `run`, and throws Undecided where it takes too much work. */
export function limited<V>(run: () => V): V {
  left = most.summands;
  try {
    return run();
  } finally {
    left = Infinity;
  }
}

/** A constant. */
export function constant(value: number): Polynomial {
  return value === 0 ? new Map() : sumOf([{ monomial: [], coefficient: value, size: Math.abs(value) }]);
}

/** An atom raised to a power. */
export function power(atom: number, exponent = 1): Polynomial {
  return sumOf([{ monomial: exponent === 0 ? [] : [[atom, exponent]], coefficient: 1, size: 1 }]);
}

/** a + b * factor */
export function plus(a: Polynomial, b: Polynomial, factor = 1): Polynomial {
  return sumOf([...a.values(), ...[...b.values()].map((summand) => scaled(summand, factor))]);
}

/** a * b */
export function times(a: Polynomial, b: Polynomial): Polynomial {
  if (a.size * b.size > left) throw new Undecided();
  return sumOf([...a.values()].flatMap((left) => [...b.values()].map((right) => product(left, right))));
}

/** Each summand divided by a coefficient and a monomial. */
export function without(a: Polynomial, coefficient: number, monomial: Monomial): Polynomial {
  const inverse = { monomial: monomial.map(([atom, exponent]) => [atom, -exponent] as const), coefficient: 1 / coefficient, size: 1 };
  return sumOf([...a.values()].map((summand) => product(summand, { ...inverse, size: Math.abs(inverse.coefficient) })));
}

/** The greatest monomial that divides every summand, of the atoms that `counts` wants. */
export function content(a: Polynomial, counts: (atom: number) => boolean = () => true): Monomial {
  const summands = [...a.values()].map(({ monomial }) => new Map(monomial));
  const atoms = new Set(summands.flatMap((exponents) => [...exponents.keys()]).filter(counts));
  return [...atoms]
    .sort((left, right) => left - right)
    .map((atom) => [atom, Math.min(...summands.map((exponents) => exponents.get(atom) ?? 0))] as const)
    .filter(([, exponent]) => exponent !== 0);
}

/** Whether nothing but rounding is left. */
export function isZero(a: Polynomial): boolean {
  return a.size === 0;
}

/** The value of a polynomial without atoms. */
export function constantOf(a: Polynomial): number | undefined {
  if (a.size === 0) return 0;
  const [only] = a.values();
  return a.size === 1 && only?.monomial.length === 0 ? only.coefficient : undefined;
}

/** The last summand in a fixed order; a constant is the first. */
export function leading(a: Polynomial): Summand | undefined {
  const last = [...a.keys()].sort().at(-1);
  return last === undefined ? undefined : a.get(last);
}

function sumOf(summands: readonly Summand[]): Polynomial {
  left -= summands.length;
  const sum = new Map<string, Summand>();
  for (const summand of summands) {
    const key = keyOf(summand.monomial);
    const { coefficient, size } = sum.get(key) ?? { coefficient: 0, size: 0 };
    sum.set(key, { monomial: summand.monomial, coefficient: coefficient + summand.coefficient, size: Math.max(size, summand.size) });
  }
  for (const { size } of sum.values()) if (!(size <= largest && size >= 1 / largest)) throw new Undecided();
  for (const [key, { coefficient, size }] of sum) if (!(Math.abs(coefficient) > size * rounding)) sum.delete(key);
  if (sum.size > most.monomials || left < 0) throw new Undecided();
  return sum;
}

/** A monomial's text. */
export function keyOf(monomial: Monomial): string {
  return monomial.map(([atom, exponent]) => `${atom}^${Number(exponent.toPrecision(12))}`).join(" ");
}

function product(a: Summand, b: Summand): Summand {
  const exponents = new Map(a.monomial);
  for (const [atom, exponent] of b.monomial) exponents.set(atom, (exponents.get(atom) ?? 0) + exponent);
  const monomial = [...exponents].filter(([, exponent]) => Math.abs(exponent) > rounding).sort(([left], [right]) => left - right);
  return { monomial, coefficient: a.coefficient * b.coefficient, size: a.size * b.size };
}

function scaled({ monomial, coefficient, size }: Summand, factor: number): Summand {
  return { monomial, coefficient: coefficient * factor, size: size * Math.abs(factor) };
}
