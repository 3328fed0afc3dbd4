import { polynomial } from "./polynomial.ts";

/** 1 / sqrt(2 pi) */
const scale = 0.3989422804014327;

/** The density of the normal distribution. x must be a float32, so that the square of x is exact. */
export function density(x: number): number {
  return scale * Math.exp(-0.5 * x * x);
}

/** The distribution function of the normal distribution. x must be a float32. */
export function distribution(x: number): number {
  if (Math.abs(x) <= middle) return 0.5 + x * centre(x * x);
  return x < 0 ? density(x) * mills(-x) : 1 - density(x) * mills(x);
}

/** What is above x > 0.67 divided by the density there (Mills' ratio). */
export function mills(x: number): number {
  return x <= tail ? flank(x) / scale : far(x);
}

/** Rational approximations by W. J. Cody, Math. Comp. 23 (1969), as in ACM algorithm 715, anorm. */
const middle = 0.67448975;
const tail = Math.sqrt(32);

/** (distribution(x) - 1/2) / x by the square of x, where |x| is at most 0.67. */
function centre(square: number): number {
  return polynomial(centreOver, square) / polynomial(centreUnder, square);
}

/** What is above x divided by exp(-x^2 / 2), from 0.67 to 5.7. */
function flank(x: number): number {
  return polynomial(flankOver, x) / polynomial(flankUnder, x);
}

/** Mills' ratio beyond: a correction to 1 / x. */
function far(x: number): number {
  const inverse = 1 / (x * x);
  const correction = (inverse * polynomial(farOver, inverse)) / polynomial(farUnder, inverse);
  return (scale - correction) / scale / x;
}

const centreOver = [18154.981253343561249, 1067.6894854603709582, 161.02823106855587881, 2.2352520354606839287, 0.065682337918207449113];
const centreUnder = [45507.789335026729956, 10260.932208618978205, 976.09855173777669322, 47.20258190468824187, 1];
const flankOver = [
  9842.7148383839780218, 11602.651437647350124, 6848.1904505362823326, 2494.5375852903726711, 597.27027639480026226, 93.506656132177855979,
  8.8831497943883759412, 0.39894151208813466764, 1.0765576773720192317e-8,
];
const flankUnder = [
  19685.429676859990727, 38912.003286093271411, 34900.952721145977266, 18615.571640885098091, 6485.558298266760755, 1519.377599407554805,
  235.38790178262499861, 22.266688044328115691, 1,
];
const farOver = [
  2.9112874951168792e-5, 0.001421619193227893466, 0.022235277870649807, 0.1274011611602473639, 0.21589853405795699, 0.02307344176494017303,
];
const farUnder = [7.29751555083966205e-5, 0.00378239633202758244, 0.0659881378689285515, 0.468238212480865118, 1.28426009614491121, 1];
