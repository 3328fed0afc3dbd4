import type { Decimal } from "decimal.js";
import { type Arithmetic, arithmetic, arithmeticOf, constant, guard, pi } from "./arithmetic.ts";
import { exp } from "./exponential.ts";
import { fromFixedPoint, series, tenTo, toFixedPoint } from "./fixed.ts";

/** The error function, by its series of positive terms (Abramowitz and Stegun 7.1.6). */
export function erf(x: Decimal): Decimal {
  const D = arithmeticOf(x);
  if (x.isNaN() || x.isZero()) return x;
  if (isFar(x)) return x.isNeg() ? erfc(x.neg()).minus(1) : new D(1).minus(erfc(x));
  return near(x);
}

/** The complementary error function, 1 - erf(x), to full relative precision in its tail. */
export function erfc(x: Decimal): Decimal {
  const D = arithmeticOf(x);
  if (x.isNaN()) return x;
  if (x.isNeg()) return new D(1).minus(erf(x));
  if (isFar(x)) return exp(x.times(x).neg()).times(tail(x));
  // As many digits more as the difference cancels, x^2 / ln 10.
  const Wide = arithmetic(D.precision + Math.ceil((x.toNumber() ** 2 + 5) / Math.LN10) + 5);
  return narrowed(new Wide(1).minus(near(new Wide(x))), D);
}

/** e^(x^2) erfc(x) for x of 0 or more. */
export function erfcx(x: Decimal): Decimal {
  return isFar(x) ? tail(x) : erfc(x).times(exp(x.times(x)));
}

/** Far out, where the continued fraction takes fewer steps than the series. */
function isFar(x: Decimal): boolean {
  return x.abs().toNumber() ** 2 > 0.4 * arithmeticOf(x).precision;
}

/** 2 x e^(-x^2) / sqrt(pi) * (1 + 2 x^2 / 3 + (2 x^2)^2 / 15 + ...) */
function near(x: Decimal): Decimal {
  const D = arithmeticOf(x);
  const scale = D.precision + guard;
  const square = x.times(x);
  const [twice, one] = [toFixedPoint(square.times(2), scale), tenTo(scale)];
  const total = series(one, (term, n) => (term * twice) / one / (2n * n + 1n));
  return fromFixedPoint(total, scale, D).times(exp(square.neg())).times(x).times(2).div(rootOfPi(D.precision));
}

/** e^(x^2) erfc(x) by the continued fraction (Abramowitz and Stegun 7.1.14), from its end. */
function tail(x: Decimal): Decimal {
  const D = arithmeticOf(x);
  if (!(x.e <= D.precision)) return new D(1).div(x.times(rootOfPi(D.precision)));
  const scale = D.precision + guard;
  const [fixed, half] = [toFixedPoint(x, scale), tenTo(2 * scale) / 2n];
  let fraction = fixed;
  for (let n = BigInt(depth(x.toNumber(), scale)); n >= 1n; n--) fraction = fixed + (n * half) / fraction;
  return new D(1).div(fromFixedPoint(fraction, scale, D).times(rootOfPi(D.precision)));
}

/** How many steps of the continued fraction give that many digits: step n gains (b + x) / (b - x), b^2 = x^2 + 2n. */
function depth(x: number, digits: number): number {
  let n = 0;
  for (let gained = 0; gained < digits; n++) {
    const b = Math.sqrt(x * x + 2 * n + 2);
    gained += Math.log10((b + x) ** 2 / (2 * n + 2));
  }
  return n;
}

const rootOfPi = constant((digits) => pi(digits).sqrt());

function narrowed(x: Decimal, D: Arithmetic): Decimal {
  return new D(x.toSignificantDigits(D.precision));
}
