import { type Algebra, fold, type Reading, stabilizeAlong, type Term, UnsupportedError } from "@gofz/core";
import { int, ints } from "../attribute.ts";
import type { Value } from "../model.ts";
import { int64 } from "../tensor.ts";
import { converted, spread } from "./body.ts";
import { asValue, type Body, type Operand, operator, type Spelled, steps } from "./steps.ts";

/** What a part of a term is in a graph. */
interface Part {
  readonly operand: Operand;
  /** Whether it is a comparison, of type bool. */
  readonly isMask: boolean;
  /** Whether it has an element for each of x's. */
  readonly isWhole: boolean;
}

/** The values that a term's symbols have; elements are of x's shape, the others are scalars. */
export interface Symbols {
  readonly elements: Readonly<Record<string, Value>> & { readonly x: Value };
  readonly uniform: Readonly<Record<string, Value>>;
}

/** How a term is read. */
export interface DirectReading {
  /** The axis along which reductions are taken. */
  readonly axis: number;
  /** The functions that are read as one float32 operator though they have an expansion. */
  readonly whole?: readonly WholeFunction[];
}

/**
 * Adds a term to a graph as it stands, operator by operator in the body's type, rewritten so that nothing overflows that need not; the value is
 * of x's shape and type. Reductions are understood, and nothing is tried.
 */
export function writeDirectly(body: Body, term: Term, { elements, uniform }: Symbols, reading: DirectReading): Value {
  const { graph, type } = body;
  const value = fold<Part>(stabilizeAlong(term), {
    num: (operand) => ({ operand, isMask: false, isWhole: false }),
    sym: ({ name }) => {
      const isWhole = Object.hasOwn(elements, name);
      return { operand: converted(graph, (isWhole ? elements : uniform)[name] as Value, type), isMask: false, isWhole };
    },
    ops: operators(body, elements.x, reading),
  });
  const result = asValue(body, number(body, value).operand);
  return converted(graph, value.isWhole ? result : spread(graph, result, elements.x), elements.x.type);
}

function operators(body: Body, x: Value, { axis, whole = [] }: DirectReading): Algebra<Part>["ops"] {
  const lifted = (spelled: Spelled): Reading<Part> => {
    return (...args) => {
      const numbers = args.map((arg) => number(body, arg).operand);
      return { operand: spelled(body, ...numbers), isMask: false, isWhole: args.some(({ isWhole }) => isWhole) };
    };
  };
  const reduction = (spelled: (body: Body, a: Value, axis: number) => Operand): Reading<Part> => {
    return (a = nothing) => {
      const value = asValue(body, number(body, a).operand);
      // What is the same for all elements counts once for each.
      const whole = a.isWhole ? value : spread(body.graph, value, x);
      return { operand: spelled(body, whole, axis), isMask: false, isWhole: false };
    };
  };
  const { add, sub, mul, div, neg, sqrt, abs, min, max } = steps;
  const chosen = Object.fromEntries(whole.map((name) => [name, wholeFunctions[name]]));
  const arithmetic = { add, sub, mul, div, neg, sqrt, abs, min, max, ...functions[body.type], ...chosen };
  return {
    ...(Object.fromEntries(Object.entries(arithmetic).map(([name, spelled]) => [name, lifted(spelled)])) as Algebra<Part>["ops"]),
    less: (...args) => ({ ...lifted(steps.less)(...args), isMask: true }),
    where: (condition = nothing, ...args) => {
      const test = mask(body, condition);
      const either = lifted((_, ...choices) => steps.where(body, test, ...choices))(...args);
      return { ...either, isWhole: either.isWhole || condition.isWhole };
    },
    reduceSum: reduction(sum),
    reduceMean: reduction((body, a, axis) => reduced(body, "ReduceMean", a, axis, 18)),
    reduceMax: reduction(largest),
  };
}

const nothing: Part = { operand: Number.NaN, isMask: false, isWhole: false };

/** The functions of each type, beside arithmetic; onnxruntime has no double Erf and Atan on CPU. */
const functions = {
  float32: {
    exp: operator("Exp"),
    log: operator("Log"),
    pow: operator("Pow"),
    sin: operator("Sin"),
    cos: operator("Cos"),
    atan: operator("Atan"),
    erfc: (body: Body, a: Operand = 0) => operator("Sub")(body, 1, operator("Erf")(body, a)),
  },
  float64: {
    exp: operator("Exp"),
    log: operator("Log"),
    pow: operator("Pow"),
    sin: operator("Sin"),
    cos: operator("Cos"),
    atan: missing("atan"),
    erfc: missing("erfc"),
  },
} as const;

/** Operators that are fast, and err by more than their expansions. */
const wholeFunctions: Readonly<Record<WholeFunction, Spelled>> = {
  sigmoid: operator("Sigmoid"),
  tanh: operator("Tanh"),
  erf: operator("Erf"),
};

export type WholeFunction = "sigmoid" | "tanh" | "erf";

function missing(name: string): Spelled {
  return () => {
    throw new UnsupportedError(
      `onnxruntime has no ${name} of doubles, which an exact graph along an axis needs`,
      'Take the precision "fast".',
    );
  };
}

function number(body: Body, part: Part): Part {
  return part.isMask ? { ...part, operand: steps.where(body, part.operand, 1, 0), isMask: false } : part;
}

/** A number as a condition is true where it is not 0. */
function mask(body: Body, { operand, isMask }: Part): Operand {
  return isMask ? operand : steps.less(body, 0, steps.abs(body, operand));
}

function sum(body: Body, a: Operand, axis: number): Value {
  return reduced(body, "ReduceSum", a, axis, 13);
}

/** onnxruntime's ReduceMax passes over some NaN: a sum of zeros, which is NaN if one of them is, is added. */
function largest(body: Body, a: Value, axis: number): Operand {
  const zeros = steps.min(body, steps.abs(body, a), 0);
  return steps.add(body, reduced(body, "ReduceMax", a, axis, 18), sum(body, zeros, axis));
}

/** A reduction that keeps the axis; from the operator set `since` on the axis is an input. */
function reduced(body: Body, op: string, a: Operand, axis: number, since: number): Value {
  const { graph, type } = body;
  const value = asValue(body, a);
  const keepdims = int(1);
  if (graph.opset < since) return graph.node(op, [value], { type }, { attributes: { axes: ints([axis]), keepdims } });
  return graph.node(op, [value, graph.constant(int64([1], [axis]))], { type }, { attributes: { keepdims } });
}
