import { type Parameters, type Program, symbols, type Term } from "@gofz/core";
import { graph as graphAttribute, int } from "../attribute.ts";
import { GraphBuilder } from "../builder.ts";
import type { Value } from "../model.ts";
import { int64 } from "../tensor.ts";
import { converted, type Given, wholeResult, writeLines } from "./body.ts";
import { closerProgramOf } from "./precision.ts";
import { and, asValue, type Body, type Operand, steps } from "./steps.ts";

/** What an exact program has left to be computed again. */
interface Doubted {
  readonly term: Term;
  readonly doubting: Doubting;
  /** What the program gives, in double. */
  readonly value: Value;
  /** Set at the elements at which the program doubts itself. */
  readonly doubts: Value;
  /** Whether there are such elements. */
  readonly isAny: Value;
}

/** A program that doubts itself. */
export interface Doubting {
  readonly program: Program;
  /** Of its mask. */
  readonly doubt: number;
  readonly inputs: Given;
  /** Values that its parameters usually have. */
  readonly typical: Parameters;
}

/**
 * Adds a term's exact program that doubts itself to a graph, in x's shape and type: the elements at which it does, if there are any, are
 * gathered, computed in pairs of doubles and put back. Where there are none, as a rule, whether there are is all that it takes.
 */
export function writeDoubted(graph: GraphBuilder, term: Term, doubting: Doubting): Value {
  const { program, doubt, inputs } = doubting;
  const { x } = inputs;
  const lines = writeLines(graph, program, inputs);
  const value = wholeResult(graph, program, lines, x);
  const doubts = lines.operands[doubt];
  if (typeof doubts !== "object") return converted(graph, value, x.type);
  const isAny = anyOf(graph, doubts);
  const attributes = {
    then_branch: branch(graph, (inner) => again(inner, { term, doubting, value, doubts, isAny })),
    else_branch: branch(graph, (inner) => converted(inner, value, x.type)),
  };
  return graph.node("If", [isAny], { type: x.type }, { attributes });
}

/** Whether a mask is set anywhere. */
function anyOf(graph: GraphBuilder, mask: Value): Value {
  const all = flat(graph, mask);
  const count = graph.node("Size", [compressed(graph, all, all)], { type: "int64" });
  return graph.node("Less", [graph.constant(int64([], [0])), count], { type: "bool" });
}

/** What a term reads of x's shape, or of a shape that is not known; x if it reads nothing. */
function elementsOf(term: Term, inputs: Given): readonly Value[] {
  const read = symbols(term).flatMap(({ name }) => (name === "x" || inputs[name]?.dims?.length !== 0 ? (inputs[name] ?? []) : []));
  return read.length === 0 ? [inputs.x] : read;
}

/** The mask where all of these are finite: limits are never in doubt, and NaN stays. */
function finite(graph: GraphBuilder, mask: Value, values: readonly Value[]): Value {
  const body: Body = { graph, type: "float32" };
  const size = (value: Value): Operand => steps.abs(body, converted(graph, value, "float32"));
  return asValue(
    body,
    values.reduce((all: Operand, value) => and(body, all, steps.less(body, size(value), Infinity)), mask),
  );
}

/** The result with what was doubted computed in pairs, where they don't leave the doubles. */
function again(graph: GraphBuilder, { term, doubting, value, doubts, isAny }: Doubted): Value {
  const { program, typical, inputs } = doubting;
  const result = converted(graph, value, inputs.x.type);
  const shape = graph.node("Shape", [result], { type: "int64" });
  const mask = flat(graph, finite(graph, doubts, elementsOf(term, inputs)));
  const closest = closerProgramOf(term, program, typical);
  const names = symbols(term).map(({ name }) => name);
  const elements = (name: string): Value => taken(graph, inputs[name] as Value, { shape, mask, isAny });
  const lines = writeLines(graph, closest, { x: inputs.x, ...Object.fromEntries(names.map((name) => [name, elements(name)])) });
  const closer = asValue(lines.body, lines.operands[closest.results[0] ?? 0] ?? 0);
  const updates = converted(graph, better(lines.body, closer, compressed(graph, flat(graph, value), mask)), result.type);
  const places = flat(graph, graph.node("NonZero", [mask], { type: "int64" }));
  const corrected = graph.node(
    "ScatterElements",
    [flat(graph, result), places, updates],
    { type: result.type },
    { attributes: { axis: int(0) } },
  );
  return graph.node("Reshape", [corrected, shape], { type: result.type });
}

/** What is closer, where it has not left the doubles; a zero has the sign of what was doubted, which Where keeps in its last argument alone. */
function better(body: Body, closer: Value, doubted: Value): Value {
  const size = steps.abs(body, closer);
  const isNumber = and(body, steps.less(body, 0, size), steps.less(body, size, Infinity));
  const factor = steps.where(body, steps.less(body, size, Number.MIN_VALUE), 0, 1);
  return asValue(body, steps.where(body, isNumber, closer, steps.mul(body, doubted, factor)));
}

/** Which elements of a shape are taken. */
interface Places {
  readonly shape: Value;
  /** All in a row. */
  readonly mask: Value;
  readonly isAny: Value;
}

/**
 * The elements of a value where the mask is set; a scalar is itself. They come out of an If of two equal branches, whose output can say that all
 * have one length: onnxruntime compares each value of unknown length with all the thousands that it could use the memory of again, and what is
 * said elsewhere is lost where a function is called.
 */
function taken(graph: GraphBuilder, value: Value, { shape, mask, isAny }: Places): Value {
  if (value.dims?.length === 0) return value;
  const type = { type: value.type, dims: ["doubted"] };
  const elements = (inner: GraphBuilder): Value => {
    const spread = inner.node("Expand", [value, shape], { type: value.type });
    return inner.node("Compress", [flat(inner, spread), mask], type);
  };
  return graph.node("If", [isAny], type, { attributes: { then_branch: branch(graph, elements), else_branch: branch(graph, elements) } });
}

/** The elements at which a mask is set; both are all in a row. */
function compressed(graph: GraphBuilder, value: Value, mask: Value): Value {
  return graph.node("Compress", [value, mask], { type: value.type });
}

function flat(graph: GraphBuilder, value: Value): Value {
  return graph.node("Reshape", [value, graph.constant(int64([1], [-1]))], { type: value.type });
}

function branch(outer: GraphBuilder, write: (graph: GraphBuilder) => Value): ReturnType<typeof graphAttribute> {
  const graph = new GraphBuilder({ outer });
  const value = write(graph);
  return graphAttribute(graph.build("branch", { [value.name]: value }));
}
