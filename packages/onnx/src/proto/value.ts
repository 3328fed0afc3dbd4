import { ModelFormatError, UnsupportedModelError } from "../errors.ts";
import type { Dim, Value } from "../model.ts";
import { elements, elementType } from "./element.ts";
import type { Given } from "./message.ts";
import type { DimProto, ShapeProto, ValueProto } from "./schema/value.ts";

export function valueToProto({ name, type, dims }: Value): Given<ValueProto> {
  const shape = dims && { dim: dims.map(dimToProto) };
  return { name, type: { tensorType: { elemType: elements[type].code, shape } } };
}

/** Whether it is a tensor of whole bytes. */
export function isNumeric({ type }: ValueProto): boolean {
  return elementType(type?.tensorType?.elemType ?? 0) !== undefined;
}

/** Throws UnsupportedModelError for what is not a tensor of whole bytes. */
export function valueFromProto({ name, type }: ValueProto): Value {
  const tensor = type?.tensorType;
  const element = elementType(tensor?.elemType ?? 0);
  if (tensor === undefined || element === undefined) {
    throw new UnsupportedModelError(
      `a value ${name} that is not a tensor of numbers`,
      "Cut the model to the part that computes on tensors.",
    );
  }
  return Object.freeze({ name, type: element, ...(tensor.shape === undefined ? {} : { dims: dimsFromProto(tensor.shape, name) }) });
}

function dimToProto(dim: Dim): Given<DimProto> {
  return typeof dim === "string" ? { dimParam: dim } : { dimValue: BigInt(dim) };
}

function dimsFromProto({ dim }: ShapeProto, name: string): readonly Dim[] {
  return Object.freeze(dim.map(({ dimValue, dimParam = "" }) => (dimValue === undefined ? dimParam : sized(dimValue, name))));
}

function sized(dim: bigint, name: string): number {
  if (dim < 0n || dim > BigInt(Number.MAX_SAFE_INTEGER)) throw new ModelFormatError(`${name} has a dimension of ${dim}`);
  return Number(dim);
}
