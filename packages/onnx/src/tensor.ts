/** The element types of ONNX that take whole bytes. */
export type ElementType =
  | "float32"
  | "float64"
  | "float16"
  | "bfloat16"
  | "int8"
  | "int16"
  | "int32"
  | "int64"
  | "uint8"
  | "uint16"
  | "uint32"
  | "uint64"
  | "bool";

/** Constant data: row-major, little-endian bytes. */
export interface Tensor {
  readonly type: ElementType;
  readonly dims: readonly number[];
  readonly data: Uint8Array;
}

/** Numbers with their shape, as TF.js and onnxruntime hand them out: row-major. */
export interface Floats {
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

/** A float32 tensor of these numbers (a scalar where `dims` is empty); a Float32Array is kept, not copied. */
export function float32(dims: readonly number[], values: ArrayLike<number>): Tensor {
  return tensor("float32", dims, values instanceof Float32Array ? values : Float32Array.from(values));
}

/** A float64 tensor; a scalar where `dims` is empty. */
export function float64(dims: readonly number[], values: ArrayLike<number>): Tensor {
  return tensor("float64", dims, Float64Array.from(values));
}

/** An int32 tensor; a scalar where `dims` is empty. */
export function int32(dims: readonly number[], values: Int32Array): Tensor {
  return tensor("int32", dims, values);
}

/** An int64 tensor; a scalar where `dims` is empty. */
export function int64(dims: readonly number[], values: readonly number[]): Tensor {
  return tensor("int64", dims, BigInt64Array.from(values, BigInt));
}

/** How many elements a tensor of these dimensions has. */
export function sizeOf(dims: readonly number[]): number {
  return dims.reduce((size, dim) => size * dim, 1);
}

/** The numbers of a float32 tensor: a view of its bytes where they are aligned, else a copy. */
export function floatsOf({ dims, data }: Tensor): Floats {
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  return { dims, data: new Float32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4) };
}

function tensor(type: ElementType, dims: readonly number[], values: ArrayBufferView): Tensor {
  const data = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return Object.freeze({ type, dims: Object.freeze([...dims]), data });
}
