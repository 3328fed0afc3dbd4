import { type Activation, differentiate, postorder, type Term, term } from "@gofz/core";
import { withNaNs } from "../sample/nans.ts";
import type { Sample } from "../sample/sample.ts";
import type { Backend, Order } from "./backend.ts";
import { estimates } from "./estimates.ts";
import { limits } from "./limits.ts";

/** One activation and order on one backend: the inputs and what is expected of them. */
export interface Trial {
  readonly backend: Backend;
  readonly activation: Activation;
  readonly order: Order;
  /** The derivative whose values are expected. */
  readonly formula: Term;
  /** The sample's points, ascending, infinities at both ends, with a NaN before every 16. */
  readonly x: Float32Array;
  /** The true values, or estimates of them; the limits at the infinities; NaN where there is none. */
  readonly truth: Float64Array;
  /** Whether f itself is defined: nothing is expected of a derivative elsewhere. */
  readonly inDomain: readonly boolean[];
  /** The float32s beside the changes of sign of this order. */
  readonly zeros: readonly number[];
  /** The most ULP. */
  readonly bound: number;
  /** The magnitude of x up to which the bound holds. */
  readonly reach: number;
}

/** What is expected of an activation's derivative of that order at the points of `sample`. */
export function trial(backend: Backend, activation: Activation, order: Order, sample: Sample): Trial {
  const formula = differentiate(term(activation), "x", order);
  const x = withNaNs(Float32Array.from([-Infinity, ...sample.x, Infinity]));
  return {
    backend,
    activation,
    order,
    formula,
    x,
    truth: aligned(x, estimates(activation, order, sample), limits(activation, order)),
    inDomain: domain(activation, x, sample),
    zeros: sample.zeros[order] ?? [],
    bound: order === 0 ? backend.bounds.value : backend.bounds.slope,
    reach: oscillates(formula) ? (backend.reach ?? 2 ** 13) : Infinity,
  };
}

function domain(activation: Activation, x: Float32Array, points: Sample): readonly boolean[] {
  const values = aligned(x, estimates(activation, 0, points), limits(activation, 0));
  return Array.from(values, (value, i) => !Number.isNaN(value) || !Number.isFinite(x[i]));
}

/** The values of the finite points, in order, with the limits and NaNs between them. */
function aligned(x: Float32Array, values: Float64Array, [atMinus, atPlus]: readonly [number, number]): Float64Array {
  let next = 0;
  const all = new Float64Array(x.length);
  // Plain loops here and in the estimates: these are the suite's longest arrays.
  for (let i = 0; i < x.length; i++) {
    const point = x[i] as number;
    all[i] = Number.isFinite(point) ? (values[next++] as number) : point === Infinity ? atPlus : point === -Infinity ? atMinus : Number.NaN;
  }
  return all;
}

function oscillates(formula: Term): boolean {
  return postorder(formula).some((part) => part.kind === "call" && ["sin", "cos", "tan"].includes(part.op.name));
}
