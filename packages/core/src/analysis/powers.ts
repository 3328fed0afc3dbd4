// Powers, exponentials and logarithms of series, from some x on. Each throws Undecided where nothing can be said.
import { exp, log1p } from "../ops/exponential.ts";
import { type Coefficient, doubleOf, exact, inverted, named, signOf, spelled } from "./coefficient.ts";
import { exponential, logarithm as logarithmOf } from "./elementary.ts";
import { point } from "./interval.ts";
import { power as powerOf, squareRoot } from "./roots.ts";
import { linear, logarithmic, product as productOf, raised, type Scale, scale, unit } from "./scale.ts";
import { add, constant, factored, monomial, multiply, parted, type Series, scaled } from "./series.ts";
import { taylor } from "./taylor.ts";
import { attempt, Undecided } from "./undecided.ts";

/** a ^ b: of a changing exponent as e^(b log(a)). */
export function raisedTo(start: number, a: Series, b: Series): Series {
  const n = attempt(() => double(b));
  return n === undefined ? exponentialOf(start, multiply(b, logarithm(start, a), start)) : power(a, n, start);
}

function double(a: Series): number {
  const [head, ...others] = a.terms;
  if (head === undefined && a.rest === undefined) return 0;
  const value = head === undefined || a.rest !== undefined || others.length > 0 || head.of.key !== unit.key ? undefined : doubleOf(head.by);
  if (value === undefined) throw new Undecided();
  return value;
}

/** a ^ n = head^n (1 + small)^n, the latter as e^(n log(1 + small)). */
export function power(a: Series, n: number, start: number): Series {
  if (n === 0) return constant(1);
  if (n === 1) return a;
  if (n === 2 || n === 3) return multiply(power(a, n - 1, start), a, start);
  const { head, small: rest } = factored(a, start);
  const tail = taylor(exp, exact(0), scaled(taylor(log1p, exact(0), rest, start), n), start);
  return multiply(monomial(coefficientPower(head.by, n), raised(head.of, n)), tail, start);
}

function coefficientPower(by: Coefficient, n: number): Coefficient {
  if (n === -1) return inverted(by);
  if (signOf(by) === -1 && !Number.isInteger(n)) throw new Undecided();
  if (doubleOf(by) === 1) return by;
  if (n === 0.5) return named(`(${spelled(by)}^0.5)`, squareRoot(by.value));
  return named(`(${spelled(by)}^${n})`, powerOf(by.value, point(n)));
}

/** e^a */
export function exponentialOf(start: number, a: Series): Series {
  const { infinite, finite, small: rest } = parted(a);
  const fast = infinite.reduce((total, { by, of }) => productOf(total, asPower(by, of)), unit);
  const slow = named(`e^(${spelled(finite)})`, exponential(finite.value));
  return multiply(monomial(slow, fast), taylor(exp, exact(0), rest, start), start);
}

/** e^(by * of): of a multiple of log x, a power of x. */
function asPower(by: Coefficient, of: Scale): Scale {
  if (of.key !== logarithmic.key) return scale(0, 0, [{ by, of }]);
  const power = doubleOf(by);
  if (power === undefined) throw new Undecided();
  return raised(linear, power);
}

/** log(a), as log(head (1 + small)). */
export function logarithm(start: number, a: Series): Series {
  const { head, small: rest } = factored(a, start);
  if (signOf(head.by) !== 1 || head.of.q !== 0) throw new Undecided();
  const slow = monomial(named(`log(${spelled(head.by)})`, logarithmOf(head.by.value)), unit);
  const fast = head.of.powers.map(({ by, of }) => monomial(by, of));
  const powers = [...fast, monomial(exact(head.of.p), logarithmic), slow, taylor(log1p, exact(0), rest, start)];
  return powers.reduce((total, each) => add(total, each, start));
}
