import { ModelFormatError } from "../errors.ts";
import type { ElementType } from "../tensor.ts";
import { broadcast, type Known, sharedType, unknown } from "./known.ts";
import { type Applied, type Infer, present, type Rule, rule } from "./rule.ts";

const floats: ReadonlySet<ElementType> = new Set(["float16", "bfloat16", "float32", "float64"] as const);

/** Numbers of one type, broadcast to one shape. */
const arithmetic: Infer = (node) => [{ type: numeric(node, present(node)), dims: broadcast(node.title, present(node)) }];

/** A function of floats; further inputs are parameters of its type. */
const ofFloats: Infer = (node) => {
  const type = sharedType(node.title, present(node));
  if (type !== undefined && !floats.has(type)) throw new ModelFormatError(`${node.title} takes floats, not ${type}`);
  return [{ type, dims: node.inputs[0]?.dims }];
};

const comparison: Infer = (node) => arithmetic(node).map(({ dims }) => ({ type: "bool", dims }));

/** Masks, broadcast to one shape. */
const logic: Infer = (node) => {
  for (const { type } of present(node))
    if (type !== undefined && type !== "bool") throw new ModelFormatError(`${node.title} takes bool, not ${type}`);
  return [{ type: "bool", dims: broadcast(node.title, present(node)) }];
};

const choice: Infer = (node) => {
  const [mask = unknown, ...values] = present(node);
  if (mask.type !== undefined && mask.type !== "bool") throw new ModelFormatError(`${node.title} chooses by bool, not ${mask.type}`);
  return [{ type: sharedType(node.title, values), dims: broadcast(node.title, present(node)) }];
};

const same: Infer = ({ inputs: [x = unknown] }) => [x];

function numeric({ title }: Applied, inputs: readonly Known[]): ElementType | undefined {
  const type = sharedType(title, inputs);
  if (type === "bool") throw new ModelFormatError(`${title} takes numbers, not bool`);
  return type;
}

const unary = (since = 1): Rule => rule(ofFloats, 1, 1, since);
const ofNumbers = rule(arithmetic, 1);
const binary = rule(arithmetic, 2);
const many = rule(arithmetic, 1, Infinity);

/** The operators that work on each element by itself. */
export const elementwise: Readonly<Record<string, Rule>> = {
  Abs: ofNumbers,
  Neg: ofNumbers,
  Sign: ofNumbers,
  Relu: ofNumbers,
  Identity: rule(same, 1),
  Add: binary,
  Sub: binary,
  Mul: binary,
  Div: binary,
  // The exponent may be of another type.
  Pow: rule((node) => [{ type: node.inputs[0]?.type, dims: broadcast(node.title, present(node)) }], 2),
  Max: many,
  Min: many,
  Clip: rule((node) => [{ type: numeric(node, present(node)), dims: node.inputs[0]?.dims }], 1, 3),
  Less: rule(comparison, 2),
  Equal: rule((node) => [{ type: "bool", dims: broadcast(node.title, present(node)) }], 2),
  And: rule(logic, 2),
  Or: rule(logic, 2),
  Not: rule(logic, 1),
  Where: rule(choice, 3),
  PRelu: rule(ofFloats, 2),
  Asinh: unary(),
  Atan: unary(),
  Celu: unary(),
  Cos: unary(),
  Cosh: unary(),
  Elu: unary(),
  Erf: ofNumbers,
  Exp: unary(),
  Gelu: unary(20),
  HardSigmoid: unary(),
  HardSwish: unary(14),
  LeakyRelu: unary(),
  Log: unary(),
  LogSoftmax: unary(),
  Mish: unary(18),
  Round: unary(),
  Selu: unary(),
  Shrink: ofNumbers,
  Sigmoid: unary(),
  Sin: unary(),
  Sinh: unary(),
  Softmax: unary(),
  Softplus: unary(),
  Softsign: unary(),
  Sqrt: unary(),
  Swish: unary(24),
  Tan: unary(),
  Tanh: unary(),
  ThresholdedRelu: unary(),
};
