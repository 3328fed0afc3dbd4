import { intOf, intsOf } from "../attribute.ts";
import { ModelFormatError } from "../errors.ts";
import type { Dim } from "../model.ts";
import { elementType } from "../proto/element.ts";
import { type Known, sharedType, unknown } from "./known.ts";
import { type Applied, type Infer, present, type Rule, rule } from "./rule.ts";

const constant: Infer = ({ attributes: { value } }) => [
  value?.kind === "tensor" ? { type: value.value.type, dims: value.value.dims } : unknown,
];

const cast: Infer = ({ title, inputs: [x = unknown], ...node }) => {
  const code = intOf(node, "to", 0);
  if (code === 0) throw new ModelFormatError(`${title} does not say what it casts to`);
  return [{ type: elementType(code), dims: x.dims }];
};

const shape: Infer = ({ inputs: [x = unknown] }) => [{ type: "int64", dims: x.dims === undefined ? undefined : [x.dims.length] }];

/** Of the type of the first input, in a shape that its values decide. */
const reshaped: Infer = ({ inputs: [x = unknown], outputs }) => new Array<Known>(outputs).fill({ type: x.type, dims: undefined });

const concatenated: Infer = (node) => {
  const inputs = present(node);
  return [{ type: sharedType(node.title, inputs), dims: joined(node, inputs) }];
};

/** The first shape, with the sum of all along the axis, where that is known. */
function joined(node: Applied, inputs: readonly Known[]): readonly Dim[] | undefined {
  const [first] = inputs;
  if (first?.dims === undefined) return undefined;
  const place = placeOf(node, intOf(node, "axis", 0), first.dims.length);
  const parts = inputs.map(({ dims }) => dims?.[place] ?? "");
  const size = parts.reduce((sum: Dim, part) => (typeof sum === "number" && typeof part === "number" ? sum + part : ""), 0);
  return first.dims.map((dim, i) => (i === place ? size : dim));
}

/** An axis counted from the front. Throws ModelFormatError where there is none. */
function placeOf({ title }: Applied, axis: number, rank: number): number {
  const place = axis < 0 ? axis + rank : axis;
  if (place < 0 || place >= rank) throw new ModelFormatError(`${title} has the axis ${axis} of a value with ${rank}`);
  return place;
}

/** Where the axes are an attribute, the shape is known; where they are an input, its rank if the axis is kept. */
const reduced: Infer = (node) => {
  const [x = unknown] = node.inputs;
  const { dims } = x;
  if (dims === undefined || intOf(node, "keepdims", 1) !== 1) return [{ type: x.type, dims: undefined }];
  const places = new Set(intsOf(node, "axes", []).map((axis) => placeOf(node, axis, dims.length)));
  const hasAxes = node.inputs[1] !== undefined;
  return [{ type: x.type, dims: hasAxes ? dims.map(() => "") : dims.map((dim, i) => (places.size === 0 || places.has(i) ? 1 : dim)) }];
};

/** The axes are an attribute before the operator set `since`, and an input from then on. */
const reduction = (since: number): Rule => ({ since: 1, arity: (opset) => [1, opset < since ? 1 : 2], infer: reduced });

/** The product of matrices, and what a convolution makes, is of the type of both. */
const product: Infer = (node) => [{ type: sharedType(node.title, present(node)), dims: undefined }];

/** How many elements there are, and where they are not 0: a row for each axis. */
const size: Infer = () => [{ type: "int64", dims: [] }];
const places: Infer = ({ inputs: [x = unknown] }) => [{ type: "int64", dims: x.dims === undefined ? undefined : [x.dims.length, ""] }];

/** What is said of the results of the branch that is taken where the condition holds. */
const branched: Infer = ({ attributes: { then_branch: branch } }) =>
  branch?.kind === "graph" ? branch.value.outputs.map(({ type, dims }) => ({ type, dims })) : [];

/** The operators that make values of other shapes. */
export const shaping: Readonly<Record<string, Rule>> = {
  Cast: rule(cast, 1),
  Compress: rule(reshaped, 2),
  Concat: rule(concatenated, 1, Infinity),
  Constant: rule(constant, 0),
  Conv: rule(product, 2, 3),
  ConvTranspose: rule(product, 2, 3),
  Expand: rule(reshaped, 2),
  Flatten: rule(reshaped, 1),
  Gather: rule(reshaped, 2),
  Gemm: rule(product, 2, 3),
  If: rule(branched, 1),
  MatMul: rule(product, 2),
  MaxPool: rule((node) => reshaped(node).map((known, i) => (i === 0 ? known : { ...known, type: "int64" })), 1),
  MaxUnpool: rule(reshaped, 2, 3),
  NonZero: rule(places, 1),
  ReduceMax: reduction(18),
  ReduceMean: reduction(18),
  ReduceSum: reduction(13),
  Reshape: rule(reshaped, 2),
  ScatterElements: rule(reshaped, 3),
  Shape: rule(shape, 1),
  Size: rule(size, 1),
  Slice: rule(reshaped, 3, 5),
  Split: rule(reshaped, 1, 2),
  Transpose: rule(reshaped, 1),
  Unsqueeze: rule(reshaped, 1, 2),
};
