import { differentiate } from "../calculus/differentiate.ts";
import { type Op, sym } from "../term/node.ts";
import { type Coefficient, multiplied, named, spelled } from "./coefficient.ts";
import { enclosing } from "./compile.ts";
import { type Interval, over, plus, point, times } from "./interval.ts";
import { unit } from "./scale.ts";
import { add, bounded, constant, monomial, multiply, parted, type Series, whole } from "./series.ts";
import { Undecided } from "./undecided.ts";

/** How many terms of Taylor's series are taken. */
const order = 4;

/** f(at + small), where `small` stays bounded, from `start` on. Throws Undecided where f's derivatives are not bounded there. */
export function taylor(f: Op, at: Coefficient, small: Series, start: number): Series {
  const reach = plus(at.value, withZero(bound(small, start)));
  // What does not come to 0 is no nearer for more terms.
  if (small.rest?.of.key === unit.key) return bounded(checked(derivatives(f)[0]?.(reach)));
  let result = constant(0);
  let power = constant(1);
  for (let n = 0; n < order; n++) {
    result = add(result, multiply(monomial(coefficient(f, n, at), unit), power, start), start);
    power = multiply(power, small, start);
  }
  if (power.terms.length === 0 && power.rest === undefined) return result;
  const last = times(checked(derivatives(f)[order]?.(reach)), inverseFactorials[order] ?? point(1));
  return add(result, multiply(bounded(last), power, start), start);
}

/** The values of a bounded series. */
function bound(small: Series, start: number): Interval {
  if (parted(small).infinite.length > 0) throw new Undecided();
  return whole(add(small, bounded(point(0)), start), start)?.by ?? point(0);
}

function withZero({ lo, hi }: Interval): Interval {
  return { lo: Math.min(lo, 0), hi: Math.max(hi, 0) };
}

function checked(value: Interval | undefined): Interval {
  if (value === undefined || !Number.isFinite(value.lo) || !Number.isFinite(value.hi)) throw new Undecided();
  return value;
}

/** f's n-th derivative at a constant, over n!. */
function coefficient(f: Op, n: number, at: Coefficient): Coefficient {
  const value = checked(derivatives(f)[n]?.(at.value));
  const whole = named(`${f.name}${n}(${spelled(at)})`, value);
  return n < 2 ? whole : multiplied(named(`1/${n}!`, inverseFactorials[n] ?? point(1)), whole);
}

const inverseFactorials: readonly Interval[] = [1, 1, 2, 6, 24].map((factorial) => over(point(1), point(factorial)));

type Enclosure = (x: Interval) => Interval;
const known = new WeakMap<Op, readonly Enclosure[]>();

/** f and its derivatives over intervals. */
function derivatives(f: Op): readonly Enclosure[] {
  const found = known.get(f) ?? Array.from({ length: order + 1 }, (_, n) => enclosing(differentiate(f(sym("x")), "x", n)));
  known.set(f, found);
  return found;
}
