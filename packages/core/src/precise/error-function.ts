// The error functions of big floats.
import type { Bounded } from "./arithmetic.ts";
import { type Big, big, float, opposite, over, plus, times, top } from "./big.ts";
import { rootPi, shifted } from "./fixed.ts";
import { exp, ofBig, ofFixed } from "./transcendental.ts";

const one = big(1);

/** The error function. */
export function erf(a: Big, bits: number): Bounded<Big> {
  if (!isFar(a, bits)) return series(a, bits);
  const isNegative = a.mantissa < 0n;
  const rest = erfc(isNegative ? opposite(a) : a, bits).value;
  const { value } = plus(one, opposite(rest), bits);
  return { value: isNegative ? opposite(value) : value, doubt: 3 - bits };
}

/** The complementary error function, of a above 0. */
export function erfc(a: Big, bits: number): Bounded<Big> {
  if (isFar(a, bits)) return tail(a, bits);
  const lost = Math.ceil(1.45 * square(a)) + 8;
  return { value: plus(one, opposite(series(a, bits + lost).value), bits).value, doubt: 3 - bits };
}

/** Whether the terms of the asymptotic series fall below the last bit before they grow again. */
function isFar(a: Big, bits: number): boolean {
  return top(a) > 20 || square(a) > 0.7 * (bits + 24);
}

/** a^2, of a that is not far. */
function square(a: Big): number {
  return (Number(ofBig(a, 20)) / 2 ** 20) ** 2;
}

/** By a series whose terms have one sign (Abramowitz and Stegun 7.1.6). */
function series(a: Big, bits: number): Bounded<Big> {
  if (2 * top(a) < -bits) return { value: over(times(a, big(2), bits).value, rootOfPi(bits), bits).value, doubt: 4 - bits };
  const places = bits + 24 + Math.max(0, -top(a));
  const x = ofBig(a, places);
  const twice = shifted(x * x, 1 - places);
  let total = x;
  for (let n = 3n, term = x; term !== 0n; n += 2n) {
    term = shifted(term * twice, -places) / n;
    total += term;
  }
  const factor = over(times(gauss(a, bits), big(2), bits).value, rootOfPi(bits), bits).value;
  return { value: times(ofFixed(total, places, bits + 8).value, factor, bits).value, doubt: 6 - bits };
}

/** e^(-a^2) / (a sqrt(pi)) * (1 - u + 3 u^2 - 15 u^3 ...), for u = 1 / (2 a^2) (Abramowitz and Stegun 7.1.23). */
function tail(a: Big, bits: number): Bounded<Big> {
  const places = bits + 16;
  const u = ofBig(over(big(0.5), times(a, a, 2 * bits).value, 2 * bits).value, places);
  let total = 0n;
  for (let n = 1n, term = shifted(1n, places); term !== 0n; n += 2n) {
    total += n % 4n === 1n ? term : -term;
    term = shifted(term * u * n, -places);
  }
  const factor = over(gauss(a, bits), times(a, rootOfPi(bits), bits).value, bits).value;
  return { value: times(ofFixed(total, places, bits).value, factor, bits).value, doubt: 8 - bits };
}

/** e^(-a^2) */
function gauss(a: Big, bits: number): Big {
  return exp(float(-(a.mantissa * a.mantissa), 2n * a.exponent), bits + 8).value;
}

function rootOfPi(bits: number): Big {
  return ofFixed(rootPi(bits + 16), bits + 16, bits + 8).value;
}
