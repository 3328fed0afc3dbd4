import { create } from "@bufbuild/protobuf";
import {
  type TensorShapeProto_Dimension as DimProto,
  TensorShapeProto_DimensionSchema as DimProtoSchema,
  type TensorShapeProto,
  TensorShapeProtoSchema,
  TypeProto_TensorSchema,
  TypeProtoSchema,
  type ValueInfoProto,
  ValueInfoProtoSchema,
} from "onnx-buf";
import { ModelFormatError, UnsupportedModelError } from "../errors.ts";
import type { Dim, Value } from "../model.ts";
import { elements, elementType } from "./element.ts";

export function valueToProto({ name, type, dims }: Value): ValueInfoProto {
  const shape = dims === undefined ? {} : { shape: create(TensorShapeProtoSchema, { dim: dims.map(dimToProto) }) };
  const tensor = create(TypeProto_TensorSchema, { elemType: elements[type].code, ...shape });
  return create(ValueInfoProtoSchema, { name, type: create(TypeProtoSchema, { value: { case: "tensorType", value: tensor } }) });
}

/** Whether it is a tensor of whole bytes. */
export function isNumeric({ type }: ValueInfoProto): boolean {
  return type?.value.case === "tensorType" && elementType(type.value.value.elemType) !== undefined;
}

/** Throws UnsupportedModelError for what is not a tensor of whole bytes. */
export function valueFromProto({ name, type }: ValueInfoProto): Value {
  const tensor = type?.value.case === "tensorType" ? type.value.value : undefined;
  const element = elementType(tensor?.elemType ?? 0);
  if (tensor === undefined || element === undefined) {
    throw new UnsupportedModelError(
      `a value ${name} that is not a tensor of numbers`,
      "Cut the model to the part that computes on tensors.",
    );
  }
  return Object.freeze({ name, type: element, ...(tensor.shape === undefined ? {} : { dims: dimsFromProto(tensor.shape, name) }) });
}

function dimToProto(dim: Dim): DimProto {
  return create(DimProtoSchema, {
    value: typeof dim === "string" ? { case: "dimParam", value: dim } : { case: "dimValue", value: BigInt(dim) },
  });
}

function dimsFromProto(shape: TensorShapeProto, name: string): readonly Dim[] {
  return Object.freeze(shape.dim.map(({ value }) => (value.case === "dimValue" ? sized(value.value, name) : (value.value ?? ""))));
}

function sized(dim: bigint, name: string): number {
  if (dim < 0n || dim > BigInt(Number.MAX_SAFE_INTEGER)) throw new ModelFormatError(`${name} has a dimension of ${dim}`);
  return Number(dim);
}
