import { type Step, UnsupportedError } from "@gofz/core";
import { int } from "../attribute.ts";
import type { GraphBuilder } from "../builder.ts";
import type { Value } from "../model.ts";
import { elements } from "../proto/element.ts";
import { float32, float64 } from "../tensor.ts";

/** What a line of a program is in a graph: a value, or a number that becomes one where it is needed. */
export type Operand = Value | number;

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
  less: (body, ...args) =>
    body.graph.node(
      "Less",
      args.map((arg) => asValue(body, arg)),
      { type: "bool" },
    ),
  // Where gives 0 for a -0 in its second argument.
  where: (body, mask = 0, a = 0, b = 0) => (a === 1 && b === 0 ? asNumber(body, mask) : operator("Where")(body, mask, a, b)),
  round: operator("Round"),
  pow2: (body, k = 0) => operator("Pow")(body, 2, k),
  exponent: () => {
    throw new UnsupportedError("ONNX has no operator that reads the exponent of a number", "List log as native.");
  },
};

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
  if (typeof operand !== "number") return operand;
  return graph.constant(type === "float32" ? float32([], [operand]) : float64([], [operand]));
}

function clipped(body: Body, a: Operand): Operand {
  return operator("Clip")(body, a, Number.NEGATIVE_INFINITY, 0);
}

function asNumber(body: Body, mask: Operand): Operand {
  return body.graph.node("Cast", [asValue(body, mask)], { type: body.type }, { attributes: { to: int(elements[body.type].code) } });
}
