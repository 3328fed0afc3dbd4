/** 2 sqrt(2 / pi), and 0.044715 times that; each with the rest that a double leaves. Digits by mpmath, with 60. */
const [linear, linearRest] = [1.5957691216057308, -9.96930880911092e-17];
const [cubic, cubicRest] = [0.07135481627260025, -6.175149918155315e-19];

/** x / (1 + exp(-v)) with v = linear x + cubic x^3 as a sum of two: what a double of it loses is a factor. x must be a float32. */
export function geluTanh(x: number): number {
  const square = x * x;
  const [high, highRest] = product(cubic, square);
  const w = high + linear;
  const wRest = high > linear ? high - w + linear : linear - w + high;
  const [v, vRest] = product(x, w);
  const rest = vRest + x * (wRest + highRest + cubicRest * square + linearRest);
  const e = Math.abs(v) > 800 ? 0 : Math.exp(-Math.abs(v)) * (1 - Math.sign(x) * rest);
  return (x * (x < 0 ? e : 1)) / (1 + e);
}

/** The product rounded, and what the rounding took (Dekker 1971). */
function product(a: number, b: number): readonly [number, number] {
  const [value, [aHigh, aLow], [bHigh, bLow]] = [a * b, halves(a), halves(b)];
  return [value, aHigh * bHigh - value + aHigh * bLow + aLow * bHigh + aLow * bLow];
}

function halves(a: number): readonly [number, number] {
  const big = a * (2 ** 27 + 1);
  const high = big - (big - a);
  return [high, a - high];
}
