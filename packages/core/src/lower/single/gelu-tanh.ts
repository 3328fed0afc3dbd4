import { add, div, mul, neg, sub } from "../../ops/arithmetic.ts";
import { min } from "../../ops/choice.ts";
import { exp } from "../../ops/exponential.ts";
import type { Term } from "../../term/node.ts";

/** v(x) = linear x + cubic x^3, of which x sigmoid(v(x)) is nearly gelu. */
const linear = 2 * Math.sqrt(2 / Math.PI);
const cubic = linear * 0.044715;

/** Each as a sum of numbers so short that the sums and products in which they stand first are not rounded, and what is left. */
const [linearHigh, cubicHigh, cubicMiddle] = [Math.round(linear * 2 ** 19) / 2 ** 19, 9 / 2 ** 7, 17 / 2 ** 14];
const [linearLow, cubicLow] = [linear - linearHigh, cubic - cubicHigh - cubicMiddle];

/** Beyond, e^-v(x) is nothing beside 1. */
const steep = 6;

/** x / (1 + e^-v), where the exponential turns what v loses into a factor: v is x w, of which the product of two short numbers is not rounded. */
export function geluTanh(x: Term): Term {
  const y = min(x, steep);
  const s = short(y, 6);
  const d = sub(y, s);
  const square = mul(s, s);
  const high = add(mul(cubicHigh, square), linearHigh);
  const middle = mul(cubicMiddle, square);
  const w = short(add(high, middle), 9);
  const low = add(mul(mul(d, add(y, s)), cubic), add(mul(cubicLow, square), linearLow));
  const beyond = add(add(sub(high, w), middle), low);
  const v = add(mul(s, w), add(mul(d, w), mul(y, beyond)));
  return div(x, add(1, exp(neg(v))));
}

/** The multiple of 2^-digits next to x. */
function short(x: Term, digits: number): Term {
  const magic = 1.5 * 2 ** (23 - digits);
  return sub(add(x, magic), magic);
}
