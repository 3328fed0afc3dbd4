import { ModelFormatError, UnsupportedModelError } from "../errors.ts";
import type { Tensor } from "../tensor.ts";
import { elements, elementType } from "./element.ts";
import type { Given } from "./message.ts";
import type { TensorProto } from "./schema/tensor.ts";

export function tensorToProto(name: string, { type, dims, data }: Tensor): Given<TensorProto> {
  return { name, dataType: elements[type].code, dims: dims.map(BigInt), rawData: data };
}

/** Raw bytes stay a view of the file's. Throws UnsupportedModelError, and ModelFormatError where the bytes do not fill the dimensions. */
export function tensorFromProto(proto: TensorProto): Tensor {
  const type = elementType(proto.dataType);
  if (type === undefined)
    throw new UnsupportedModelError(`a tensor ${proto.name} of type ${proto.dataType}`, "Convert it to float32 first.");
  if (proto.dataLocation === external || proto.externalData.length > 0) {
    throw new UnsupportedModelError(`its tensor ${proto.name} in another file`, "Save the model with its weights inside.");
  }
  // A product of very many dimensions would take hours.
  if (proto.dims.length > mostDims)
    throw new ModelFormatError(`tensor ${proto.name} has ${proto.dims.length} dimensions, not at most ${mostDims}`);
  const data = proto.rawData.length > 0 ? proto.rawData : bytesOf(elements[type].listed(proto));
  const wanted = proto.dims.reduce((size, dim) => size * dim, BigInt(elements[type].bytes));
  if (BigInt(data.length) !== wanted || proto.dims.some((dim) => dim < 0n)) {
    throw new ModelFormatError(`tensor ${proto.name} of ${type}[${proto.dims.join()}] has ${data.length} bytes, not ${wanted}`);
  }
  return Object.freeze({ type, dims: Object.freeze(proto.dims.map(Number)), data });
}

/** Of onnx.proto's TensorProto.DataLocation. */
const external = 1;

/** Runtimes hold less. */
const mostDims = 64;

function bytesOf(values: ArrayBufferView): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
