/** How many points a panel has: right for a polynomial of degree 31. */
const order = 16;

/** The integral of `f` from lo to hi by one panel of Gauss and Legendre. */
export function legendre(f: (x: number) => number, lo: number, hi: number): number {
  const [centre, half] = [(lo + hi) / 2, (hi - lo) / 2];
  return half * rule.reduce((sum, { node, weight }) => sum + weight * f(centre + half * node), 0);
}

interface Node {
  readonly node: number;
  readonly weight: number;
}

const rule: readonly Node[] = /* @__PURE__ */ nodes();

/** The zeros of the Legendre polynomial by Newton's method, from Tricomi's estimate. */
function nodes(): readonly Node[] {
  return Array.from({ length: order }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (order + 0.5));
    for (let n = 0; n < 20; n++) x -= polynomial(x).value / polynomial(x).slope;
    return { node: x, weight: 2 / ((1 - x * x) * polynomial(x).slope ** 2) };
  });
}

function polynomial(x: number): { readonly value: number; readonly slope: number } {
  let [before, value] = [1, x];
  for (let n = 2; n <= order; n++) [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n];
  return { value, slope: (order * (x * value - before)) / (x * x - 1) };
}
