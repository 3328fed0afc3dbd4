import { type Activation, evaluate, gelu, geluTanh, hardSwish, mish, quickGelu, softplus, swish, type Term, term } from "@gofz/core";

/** An operator that exporters also write as several, and the activations that it computes. */
interface Composed {
  readonly domain: string;
  readonly activations: readonly Activation[];
}

const composed: Readonly<Record<string, Composed>> = {
  Gelu: { domain: "", activations: [gelu, geluTanh] },
  HardSwish: { domain: "", activations: [hardSwish] },
  Mish: { domain: "", activations: [mish] },
  QuickGelu: { domain: "com.microsoft", activations: [quickGelu] },
  Softplus: { domain: "", activations: [softplus] },
  Swish: { domain: "", activations: [swish] },
};

/** The names of those operators. */
export const composedNames: readonly string[] = Object.keys(composed);

/** The operator of these names that computes a term in x, if one does: constants in a file are rounded, so values are compared. */
export function operatorFor(read: Term, names: readonly string[]): { readonly op: string; readonly domain: string } | undefined {
  for (const op of names) {
    const known = Object.hasOwn(composed, op) ? composed[op] : undefined;
    if (known?.activations.some((activation) => isSame(read, term(activation)))) return { op, domain: known.domain };
  }
  return undefined;
}

/** Nothing is special about these numbers. */
const points = [0.83, -1.37, 2.91, -4.43, 0.0713, -0.29, 7.7, -2.2, 1.61, -0.67];

function isSame(a: Term, b: Term): boolean {
  return points.every((x) => {
    const [left, right] = [evaluate(a, { x }), evaluate(b, { x })];
    return Math.abs(left - right) <= 1e-6 * Math.max(1, Math.abs(right));
  });
}
