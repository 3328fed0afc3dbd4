import { type Step, UnsupportedError } from "@gofz/core";
import { int } from "../attribute.ts";
import type { GraphBuilder } from "../builder.ts";
import type { Value } from "../model.ts";
import { elements } from "../proto/element.ts";
import { float32, float64 } from "../tensor.ts";

/** What a line of a program is in a graph: a value, or a number that becomes one where it is needed; a comparison of numbers is known. */
export type Operand = Value | number | boolean;

/** Where a program is written: a graph, and the type of all its numbers. */
export interface Body {
  readonly graph: GraphBuilder;
  readonly type: "float32" | "float64";
}

/** Adds what one step is in ai.onnx. */
export type Spelled = (body: Body, ...args: Operand[]) => Operand;

/** The step table of the ONNX target, as onnxruntime computes it: NaN, infinities and the sign of zero come out alike in every lane. */
export const steps: Readonly<Record<Step, Spelled>> = {
  add: operator("Add"),
  sub: operator("Sub"),
  mul: operator("Mul"),
  div: operator("Div"),
  sqrt: operator("Sqrt"),
  abs: operator("Abs"),
  neg: operator("Neg"),
  // Max and Min choose among -0 and 0 by lane; Relu and Clip with both limits do not, and keep NaN too.
  max: (body, a = 0, b = 0) => (b === 0 ? operator("Relu")(body, a) : a === 0 ? operator("Relu")(body, b) : operator("Max")(body, a, b)),
  min: (body, a = 0, b = 0) => (b === 0 ? clipped(body, a) : a === 0 ? clipped(body, b) : operator("Min")(body, a, b)),
  less: (body, a = 0, b = 0) => (typeof a === "number" && typeof b === "number" ? a < b : comparison(body, a, b)),
  where(body, mask = false, a = 0, b = 0) {
    if (typeof mask === "boolean") return mask ? a : b;
    if (isMask(a) || isMask(b)) return either(body, mask, a, b);
    // Where gives 0 for a -0 in its second argument.
    return a === 1 && b === 0 ? asNumber(body, mask) : operator("Where")(body, mask, a, b);
  },
  round: operator("Round"),
  pow2: (body, k = 0) => operator("Pow")(body, 2, k),
  exponent: () => {
    throw new UnsupportedError("ONNX has no operator that reads the exponent of a number", "List log as native.");
  },
};

/** A table as a program's spelling has it: for a body. */
export function bound<K extends string>(
  body: Body,
  table: Readonly<Partial<Record<K, Spelled>>>,
): Record<K, (...args: Operand[]) => Operand> {
  const entries = Object.entries<Spelled | undefined>(table).map(([name, spelled]) => [
    name,
    (...args: Operand[]) => spelled?.(body, ...args),
  ]);
  return Object.fromEntries(entries) as Record<K, (...args: Operand[]) => Operand>;
}

/** A step or function that is one operator. */
export function operator(name: string): Spelled {
  return (body, ...args) =>
    body.graph.node(
      name,
      args.map((arg) => asValue(body, arg)),
      { type: body.type },
    );
}

/** A number as a Constant of the body's type; a value is itself. */
export function asValue({ graph, type }: Body, operand: Operand): Value {
  if (typeof operand === "object") return operand;
  return graph.constant(type === "float32" ? float32([], [Number(operand)]) : float64([], [Number(operand)]));
}

function comparison(body: Body, a: Operand, b: Operand): Value {
  return body.graph.node("Less", [asValue(body, a), asValue(body, b)], { type: "bool" });
}

function isMask(operand: Operand): boolean {
  return typeof operand === "boolean" || (typeof operand === "object" && operand.type === "bool");
}

/** The first mask where `mask` is set, else the second: onnxruntime has no Where of them. */
function either(body: Body, mask: Operand, a: Operand, b: Operand): Operand {
  if (a === mask) return or(body, mask, b);
  if (b === mask) return and(body, mask, a);
  return or(body, and(body, mask, a), and(body, not(body, mask), b));
}

/** Whether both masks are set. */
export function and({ graph }: Body, a: Operand, b: Operand): Operand {
  if (typeof a === "object" && typeof b === "object") return graph.node("And", [a, b], { type: "bool" });
  return typeof a === "object" ? b && a : a && b;
}

function or({ graph }: Body, a: Operand, b: Operand): Operand {
  if (typeof a === "object" && typeof b === "object") return graph.node("Or", [a, b], { type: "bool" });
  return typeof a === "object" ? b || a : a || b;
}

function not({ graph }: Body, a: Operand): Operand {
  return typeof a === "object" ? graph.node("Not", [a], { type: "bool" }) : !a;
}

function clipped(body: Body, a: Operand): Operand {
  return operator("Clip")(body, a, Number.NEGATIVE_INFINITY, 0);
}

function asNumber(body: Body, mask: Operand): Operand {
  return body.graph.node("Cast", [asValue(body, mask)], { type: body.type }, { attributes: { to: int(elements[body.type].code) } });
}
