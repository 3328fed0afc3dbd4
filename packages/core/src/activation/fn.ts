import { differentiate } from "../calculus/differentiate.ts";
import { limit } from "../calculus/limit.ts";
import type { Op, Term } from "../term/node.ts";
import { postorder } from "../term/walk.ts";
import type { Activation } from "./activation.ts";
import { requireElementwise } from "./elementwise.ts";
import { type Parameters, term } from "./parameters.ts";

/** A function of a number and its derivative. */
export interface NumberFunction {
  readonly f: (x: number) => number;
  readonly df: (x: number) => number;
}

/**
 * The activation as plain functions of a number, for plots and loops: no eval, doubles as they come, limits at the infinities; `evaluate`
 * is right to the last digit. Throws ParameterError as `term` does, and KindError for what is not elementwise.
 */
export function fn(activation: Activation, params: Parameters = {}): NumberFunction {
  requireElementwise(activation, "fn");
  const formula = term(activation, params);
  return { f: runnable(formula), df: runnable(differentiate(formula, "x")) };
}

function runnable(formula: Term): (x: number) => number {
  const steps = compile(formula);
  const values = new Float64Array(steps.length);
  const at = (x: number, largest: number): number => {
    for (const [place, step] of steps.entries()) values[place] = bounded(step(x, values), largest);
    return values[steps.length - 1] as number;
  };
  const finite = (x: number): number => {
    const value = at(x, Infinity);
    return Number.isNaN(value) ? settled(at(x, 1e130), at(x, 1e150)) : value;
  };
  // A choice may have lost a NaN, and a constant never had it.
  return (x) => (Number.isNaN(x) ? x : Math.abs(x) === Infinity ? limit(finite, x, distances) : finite(x));
}

/** How far out limits are read off: 2^20 and so on, whose fourth powers are finite. */
const distances: readonly number[] = [20, 31, 40, 53, 80, 97, 120, 139, 160];

function bounded(value: number, largest: number): number {
  return Number.isNaN(value) ? value : Math.max(-largest, Math.min(value, largest));
}

/** What a value is where it was 0 * infinity: told from two runs whose numbers end earlier and later. */
function settled(early: number, late: number): number {
  if (Math.abs(late) > 1e9 * Math.abs(early)) return late * Infinity;
  return Math.abs(early) > 1e9 * Math.abs(late) ? late * 0 : late;
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
