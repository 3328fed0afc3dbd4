import { TensorProto_DataType as Code, type TensorProto } from "onnx-buf";
import type { ElementType } from "../tensor.ts";

/** How ONNX files write an element type. */
export interface Element {
  readonly code: Code;
  readonly bytes: number;
  /** The elements that a file may give as numbers instead of raw bytes. */
  readonly listed: (tensor: TensorProto) => ArrayBufferView;
}

export const elements: Readonly<Record<ElementType, Element>> = {
  float32: { code: Code.FLOAT, bytes: 4, listed: ({ floatData }) => Float32Array.from(floatData) },
  float64: { code: Code.DOUBLE, bytes: 8, listed: ({ doubleData }) => Float64Array.from(doubleData) },
  float16: { code: Code.FLOAT16, bytes: 2, listed: ({ int32Data }) => Uint16Array.from(int32Data) },
  bfloat16: { code: Code.BFLOAT16, bytes: 2, listed: ({ int32Data }) => Uint16Array.from(int32Data) },
  int8: { code: Code.INT8, bytes: 1, listed: ({ int32Data }) => Int8Array.from(int32Data) },
  int16: { code: Code.INT16, bytes: 2, listed: ({ int32Data }) => Int16Array.from(int32Data) },
  int32: { code: Code.INT32, bytes: 4, listed: ({ int32Data }) => Int32Array.from(int32Data) },
  int64: { code: Code.INT64, bytes: 8, listed: ({ int64Data }) => BigInt64Array.from(int64Data) },
  uint8: { code: Code.UINT8, bytes: 1, listed: ({ int32Data }) => Uint8Array.from(int32Data) },
  uint16: { code: Code.UINT16, bytes: 2, listed: ({ int32Data }) => Uint16Array.from(int32Data) },
  uint32: { code: Code.UINT32, bytes: 4, listed: ({ uint64Data }) => Uint32Array.from(uint64Data, Number) },
  uint64: { code: Code.UINT64, bytes: 8, listed: ({ uint64Data }) => BigUint64Array.from(uint64Data) },
  bool: { code: Code.BOOL, bytes: 1, listed: ({ int32Data }) => Uint8Array.from(int32Data) },
};

/** The element type of this code, if it is one that a Model can hold. */
export function elementType(code: number): ElementType | undefined {
  return byCode.get(code);
}

const byCode: ReadonlyMap<number, ElementType> = new Map(Object.entries(elements).map(([type, { code }]) => [code, type as ElementType]));
