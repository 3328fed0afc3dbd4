import type { Decimal } from "decimal.js";
import { arithmetic, arithmeticOf, constant, guard } from "./arithmetic.ts";
import { fromFixedPoint, series, tenTo, toFixedPoint } from "./fixed.ts";

const ln10 = constant((scale) => toFixedPoint(arithmetic(scale + 5).ln(10), scale));

/** e^x: 10^k e^r with r in (-ln 10, ln 10), and e^r as the 256th power of a Taylor sum. */
export function exp(x: Decimal): Decimal {
  const D = arithmeticOf(x);
  if (!x.isFinite()) return x.isNeg() ? new D(0) : x;
  if (x.e > 14) return beyond(x);
  const scale = D.precision + guard + Math.max(0, x.e);
  const fixed = toFixedPoint(x, scale);
  const k = fixed / ln10(scale);
  const small = (fixed - k * ln10(scale)) >> 8n;
  const one = tenTo(scale);
  let power = series(one, (term, n) => (term * small) / one / n);
  for (let n = 0; n < 8; n++) power = (power * power) / one;
  return fromFixedPoint(power, scale - Number(k), D);
}

/** e^x - 1, to full relative precision near 0. */
export function expm1(x: Decimal): Decimal {
  if (x.isZero()) return x;
  if (!(x.e < -1)) return exp(x).minus(1);
  const D = arithmeticOf(x);
  const scale = D.precision + guard;
  const [fixed, one] = [toFixedPoint(x, scale), tenTo(scale)];
  return fromFixedPoint(
    series(one, (term, n) => (term * fixed) / one / (n + 1n)),
    scale,
    D,
  ).times(x);
}

/**
 * e^x beyond decimal.js's range of exponents: a power of ten that grows with x as far as there is room, and differs from precision to
 * precision, so that what depends on its size is found out.
 */
function beyond(x: Decimal): Decimal {
  const D = arithmeticOf(x);
  const magnitude = Math.log10(x.e + 1 + Math.log10(Number(`0.${x.d[0]}`)));
  // Where x is itself an exponential, e^x outweighs powers of x.
  const start = x.e < 400 ? 4.5e14 : 8e15;
  const exponent = Math.round(start * (1 + magnitude / 200) * (1 - D.precision * 1e-5));
  return new D(`1e${x.isNeg() ? -exponent : exponent}`);
}
