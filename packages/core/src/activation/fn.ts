import { differentiate } from "../calculus/differentiate.ts";
import { evaluate } from "../calculus/evaluate.ts";
import { simplify } from "../simplify/simplify.ts";
import type { Op, Term } from "../term/node.ts";
import { postorder } from "../term/walk.ts";
import type { Activation } from "./activation.ts";
import { type Parameters, term } from "./parameters.ts";

/** A function of a number and its derivative. */
export interface NumberFunction {
  readonly f: (x: number) => number;
  readonly df: (x: number) => number;
}

/**
 * The activation as plain functions of a number, for plots and loops: no eval, doubles, limits at the infinities.
 * Throws ParameterError as `term` does.
 */
export function fn(activation: Activation, params: Parameters = {}): NumberFunction {
  const formula = term(activation, params);
  return { f: runnable(formula), df: runnable(differentiate(formula, "x")) };
}

function runnable(formula: Term): (x: number) => number {
  const steps = compile(simplify(formula));
  const values = new Float64Array(steps.length);
  const at = (x: number): number => {
    for (let place = 0; place < steps.length; place++) values[place] = (steps[place] as Step)(x, values);
    return values[steps.length - 1] as number;
  };
  return (x) => {
    const value = Math.abs(x) < Infinity ? at(x) : Number.NaN;
    // 0 * infinity, where plain doubles have overflowed, and the limits at the infinities.
    return Number.isNaN(value) && !Number.isNaN(x) ? evaluate(formula, { x }) : value;
  };
}

/** The value of one subterm, from x and the values of those before it. */
type Step = (x: number, values: Float64Array) => number;

function compile(formula: Term): readonly Step[] {
  const order = postorder(formula);
  const places = new Map(order.map((part, place) => [part, place]));
  return order.map((part) => {
    if (part.kind === "num") return () => part.value;
    if (part.kind === "sym") return (x) => x;
    return applied(
      part.op,
      part.args.map((arg) => places.get(arg) ?? 0),
    );
  });
}

function applied({ evaluate, arity }: Op, [a = 0, b = 0, c = 0]: readonly number[]): Step {
  if (arity === 1) return (_x, values) => evaluate(values[a] as number);
  if (arity === 2) return (_x, values) => evaluate(values[a] as number, values[b] as number);
  return (_x, values) => evaluate(values[a] as number, values[b] as number, values[c] as number);
}
