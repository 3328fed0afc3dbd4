import { type Activation, differentiate, term } from "@gofz/core";
import { trueValues, trueValuesOfAll } from "../oracle/true-values.ts";
import { reference } from "../reference/reference.ts";
import type { Sample } from "../sample/sample.ts";
import type { Order } from "./backend.ts";
import { isBeside } from "./excuse.ts";

const orders: readonly Order[] = [0, 1, 2];

/** How far, in ULP of float32, an estimate may be from the true value: a result that is nearer to its bound is judged by the oracle. */
export const estimateError = 1e-4;

/**
 * The values of f, f' or f'' at the points of a sample, to 1e-4 ULP where they are normal floats: by hand-written doubles where there are
 * such, thousands of times faster than the oracle; the oracle's beside a zero, where doubles cancel, and for all other functions.
 */
export function estimates(activation: Activation, order: Order, { x, zeros }: Sample): Float64Array {
  const refer = reference(activation.name, order);
  const formula = differentiate(term(activation), "x", order);
  // All orders at once: they share most of their parts, and each will be asked for.
  if (refer === undefined)
    return trueValuesOfAll(
      orders.map((each) => differentiate(term(activation), "x", each)),
      x,
    )[order] as Float64Array;
  const values = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) values[i] = refer(x[i] as number);
  const beside = [...x.keys()].filter((i) => isBeside(zeros[order] ?? [], x[i] as number));
  const asked = trueValues(
    formula,
    Float32Array.from(beside, (i) => x[i] as number),
  );
  for (const [at, i] of beside.entries()) values[i] = asked[at] as number;
  return values;
}
