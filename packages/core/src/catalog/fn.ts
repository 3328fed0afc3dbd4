import { differentiate } from "../calculus/differentiate.ts";
import { limit } from "../calculus/limit.ts";
import { simplify } from "../simplify/simplify.ts";
import type { Term } from "../term/node.ts";
import { postorder } from "../term/walk.ts";
import type { Activation } from "./activation.ts";
import { type Parameters, term } from "./parameters.ts";

/** A function of a number and its derivative. */
export interface NumberFunction {
  readonly f: (x: number) => number;
  readonly df: (x: number) => number;
}

/**
 * The activation as plain functions of a number, for plots and loops: no eval, doubles throughout, limits at the infinities.
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
    for (const [place, step] of steps.entries()) values[place] = step(x, values);
    return values[steps.length - 1] ?? Number.NaN;
  };
  return (x) => (Number.isNaN(x) ? x : Math.abs(x) === Infinity ? limit(at, x) : at(x));
}

type Step = (x: number, values: Float64Array) => number;

function compile(formula: Term): readonly Step[] {
  const order = postorder(formula);
  const places = new Map(order.map((part, place) => [part, place]));
  return order.map((part) => {
    if (part.kind === "num") return () => part.value;
    if (part.kind === "sym") return (x) => x;
    const args = part.args.map((arg) => places.get(arg) ?? 0);
    const { evaluate } = part.op;
    return (_x, values) => evaluate(...args.map((place) => values[place] ?? Number.NaN));
  });
}
