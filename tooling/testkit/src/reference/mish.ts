import { across, type Crossing } from "./crossing.ts";
import type { Curve } from "./curve.ts";

/** Where mish has its minimum. Digits by mpmath, with 80. */
const minimum: Crossing = {
  zero: -1.1924312145154952,
  rest: -4.8484829848031044e-17,
  series: [
    0.2669479140495345, 0.20473126408010586, 0.04190782104360987, -0.020271822716684245, -0.01582112656173338, -0.0033606849270232685,
    0.0010924055409445854, 0.0009898181021289196, 0.00025412936386191073, -4.1961496031696126e-5, -5.582891567360688e-5,
    -1.72992708103044e-5,
  ],
};

/** x * tanh(log(1 + exp(x))): a quotient of polynomials in exp(x), or in exp(-x) where that is smaller. */
export const mish: Curve = {
  value: (x) => {
    const e = Math.exp(-Math.abs(x));
    return x < 0 ? (x * e * (e + 2)) / (e * (e + 2) + 2) : (x * (1 + 2 * e)) / (1 + 2 * e * (1 + e));
  },
  slope: across(minimum, (x) => (x < 0 ? slopeBelow(x, Math.exp(x)) : slopeAbove(x, Math.exp(-x)))),
  bend: (x) => (x < 0 ? bendBelow(x, Math.exp(x)) : bendAbove(x, Math.exp(-x))),
};

/** The slope by e = exp(x). */
function slopeBelow(x: number, e: number): number {
  const root = e * (e + 2) + 2;
  return (e * (4 * (x + 1) + e * (4 * x + 6 + e * (4 + e)))) / (root * root);
}

/** The slope by e = exp(-x). */
function slopeAbove(x: number, e: number): number {
  const root = 1 + 2 * e * (1 + e);
  return (1 + e * (4 + e * (4 * x + 6 + e * 4 * (x + 1)))) / (root * root);
}

/** The second derivative by e = exp(x). */
function bendBelow(x: number, e: number): number {
  const root = e * (e + 2) + 2;
  return (e * (8 * (e + 1) * root + x * (8 + e * (8 - e * (12 + 8 * e))))) / (root * root * root);
}

/** The second derivative by e = exp(-x). */
function bendAbove(x: number, e: number): number {
  const root = 1 + 2 * e * (1 + e);
  return (e * e * (8 * (1 + e) * root - x * (8 + e * (12 - e * (8 + 8 * e))))) / (root * root * root);
}
