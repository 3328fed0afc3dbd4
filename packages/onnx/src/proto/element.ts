import type { ElementType } from "../tensor.ts";
import type { TensorProto } from "./schema/tensor.ts";

/** How ONNX files write an element type. */
export interface Element {
  /** In onnx.proto's TensorProto.DataType. */
  readonly code: number;
  readonly bytes: number;
  /** The elements that a file may give as numbers instead of raw bytes. */
  readonly listed: (tensor: TensorProto) => ArrayBufferView;
}

export const elements: Readonly<Record<ElementType, Element>> = {
  float32: { code: 1, bytes: 4, listed: ({ floatData }) => joined(floatData) },
  float64: { code: 11, bytes: 8, listed: ({ doubleData }) => joined(doubleData) },
  float16: { code: 10, bytes: 2, listed: ({ int32Data }) => Uint16Array.from(int32Data) },
  bfloat16: { code: 16, bytes: 2, listed: ({ int32Data }) => Uint16Array.from(int32Data) },
  int8: { code: 3, bytes: 1, listed: ({ int32Data }) => Int8Array.from(int32Data) },
  int16: { code: 5, bytes: 2, listed: ({ int32Data }) => Int16Array.from(int32Data) },
  int32: { code: 6, bytes: 4, listed: ({ int32Data }) => Int32Array.from(int32Data) },
  int64: { code: 7, bytes: 8, listed: ({ int64Data }) => BigInt64Array.from(int64Data) },
  uint8: { code: 2, bytes: 1, listed: ({ int32Data }) => Uint8Array.from(int32Data) },
  uint16: { code: 4, bytes: 2, listed: ({ int32Data }) => Uint16Array.from(int32Data) },
  uint32: { code: 12, bytes: 4, listed: ({ uint64Data }) => Uint32Array.from(uint64Data, Number) },
  uint64: { code: 13, bytes: 8, listed: ({ uint64Data }) => BigUint64Array.from(uint64Data) },
  bool: { code: 9, bytes: 1, listed: ({ int32Data }) => Uint8Array.from(int32Data) },
};

/** The element type of this code, if it is one that a Model can hold. */
export function elementType(code: number): ElementType | undefined {
  return byCode.get(code);
}

const byCode: ReadonlyMap<number, ElementType> = new Map(Object.entries(elements).map(([type, { code }]) => [code, type as ElementType]));

/** One stretch of bytes stays a view of the file's. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(), ...others] = pieces;
  if (others.length === 0) return first;
  const all = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let place = 0;
  for (const piece of pieces) {
    all.set(piece, place);
    place += piece.length;
  }
  return all;
}
