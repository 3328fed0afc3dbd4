import { type Activation, differentiate, evaluate, term } from "@gofz/core";
import type { Order } from "./backend.ts";

type Ends = readonly [minusInfinity: number, plusInfinity: number];

/** Worked out by hand, the sign of a zero included: of f, f' and f''. */
const declared: Readonly<Record<string, readonly [Ends, Ends, Ends]>> = {
  relu: [
    [0, Infinity],
    [0, 1],
    [0, 0],
  ],
  sigmoid: [
    [0, 1],
    [0, 0],
    [0, -0],
  ],
  tanh: [
    [-1, 1],
    [0, 0],
    [0, -0],
  ],
  softplus: [
    [0, Infinity],
    [0, 1],
    [0, 0],
  ],
  swish: [
    [-0, Infinity],
    [-0, 1],
    [-0, -0],
  ],
  gelu: [
    [-0, Infinity],
    [-0, 1],
    [-0, -0],
  ],
  geluTanh: [
    [-0, Infinity],
    [-0, 1],
    [-0, -0],
  ],
  mish: [
    [-0, Infinity],
    [-0, 1],
    [-0, -0],
  ],
  elu: [
    [-1, Infinity],
    [0, 1],
    [0, 0],
  ],
  hardSwish: [
    [-0, Infinity],
    [0, 1],
    [0, 0],
  ],
  selu: [
    [-1.0507009873554805 * 1.6732632423543772, Infinity],
    [0, 1.0507009873554805],
    [0, 0],
  ],
};

/** The limits at both infinities: those declared by hand, else core's; NaN where there is none. */
export function limits(activation: Activation, order: Order): Ends {
  return declaredLimits(activation.name, order) ?? computedLimits(activation, order);
}

/** The limits that are declared by hand; undefined beyond the framework functions. */
export function declaredLimits(name: string, order: Order): Ends | undefined {
  return declared[name]?.[order];
}

/** The limits as core's `evaluate` finds them. */
export function computedLimits(activation: Activation, order: Order): Ends {
  const formula = differentiate(term(activation), "x", order);
  return [evaluate(formula, { x: -Infinity }), evaluate(formula, { x: Infinity })];
}
