import { type Activation, catalog, equivalent, fn, isElementwise, term } from "@gofz/core";

/** A function of the catalogue that another one is, and whether that is certain. */
export interface Twin {
  readonly activation: Activation;
  /** "formula": algebra turns one into the other; "values": they agree wherever they were computed. */
  readonly by: "formula" | "values";
}

/** Where two functions are compared; nothing is special about these numbers. */
const points = [0.83, -1.37, 2.91, -4.43, 0.0713, -0.29, 7.7, -11.3];

/** The function of the catalogue, with its defaults, that `activation` is under another spelling, if there is one. */
export function twinOf(activation: Activation): Twin | undefined {
  const values = points.map(fn(activation).f);
  const same = Object.values(catalog).find((each) => isElementwise(each) && agrees(fn(each).f, values));
  if (same === undefined) return undefined;
  return { activation: same, by: equivalent(term(activation), term(same)) ? "formula" : "values" };
}

function agrees(f: (x: number) => number, values: readonly number[]): boolean {
  return points.every((x, i) => isNear(f(x), values[i] ?? Number.NaN));
}

function isNear(a: number, b: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
