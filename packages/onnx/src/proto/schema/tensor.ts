import { many, memory, one } from "../field.ts";
import { bytes, int, long, text } from "../kind.ts";
import { type Message, message } from "../message.ts";
import { wires } from "../source.ts";

export interface TensorProto {
  readonly dims: readonly bigint[];
  readonly dataType: number;
  /** Numbers as they lie in memory, in pieces. */
  readonly floatData: readonly Uint8Array[];
  readonly int32Data: readonly number[];
  readonly int64Data: readonly bigint[];
  readonly name: string;
  readonly rawData: Uint8Array;
  /** Numbers as they lie in memory, in pieces. */
  readonly doubleData: readonly Uint8Array[];
  readonly uint64Data: readonly bigint[];
  readonly externalData: readonly Uint8Array[];
  readonly dataLocation: number;
}

export const tensor: Message<TensorProto> = /* @__PURE__ */ message<TensorProto>({
  dims: many(1, long),
  dataType: one(2, int, 0),
  floatData: memory(4, wires.float),
  int32Data: many(5, int),
  int64Data: many(7, long),
  name: one(8, text, ""),
  rawData: one(9, bytes, new Uint8Array()),
  doubleData: memory(10, wires.double),
  uint64Data: many(11, long),
  externalData: many(13, bytes),
  dataLocation: one(14, int, 0),
});
