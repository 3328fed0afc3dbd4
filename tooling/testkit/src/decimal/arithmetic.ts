import { Decimal } from "decimal.js";

/** decimal.js at one precision: its values carry the precision along. */
export type Arithmetic = typeof Decimal;

/** How many digits beyond the precision a function of this folder works with. */
export const guard = 15;

const known = new Map<number, Arithmetic>();

/** Decimal arithmetic with this many significant digits and a practically unbounded exponent. */
export function arithmetic(digits: number): Arithmetic {
  const made = known.get(digits) ?? Decimal.clone({ defaults: true, precision: digits, minE: -9e15, maxE: 9e15 });
  known.set(digits, made);
  return made;
}

/** The arithmetic that `x` belongs to. */
export function arithmeticOf(x: Decimal): Arithmetic {
  return x.constructor as Arithmetic;
}

/** A function of the precision, computed once for each. */
export function constant<V>(compute: (digits: number) => V): (digits: number) => V {
  const values = new Map<number, V>();
  return (digits) => {
    const value = values.get(digits) ?? compute(digits);
    values.set(digits, value);
    return value;
  };
}

/** pi */
export const pi: (digits: number) => Decimal = constant((digits) => arithmetic(digits).acos(-1));
