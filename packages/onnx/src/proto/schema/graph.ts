import { many, one, part } from "../field.ts";
import { bytes, float, int, long, text } from "../kind.ts";
import { type Message, message, nested } from "../message.ts";
import { type TensorProto, tensor } from "./tensor.ts";
import { type ValueProto, value } from "./value.ts";

export interface AttributeProto {
  readonly name: string;
  readonly f: number;
  readonly i: bigint;
  readonly s: string;
  readonly t: TensorProto | undefined;
  readonly g: GraphProto | undefined;
  readonly floats: readonly number[];
  readonly ints: readonly bigint[];
  readonly strings: readonly string[];
  readonly type: number;
  readonly refAttrName: string;
}

const attribute: Message<AttributeProto> = /* @__PURE__ */ message<AttributeProto>({
  name: one(1, text, ""),
  f: one(2, float, 0),
  i: one(3, long, 0n),
  s: one(4, text, ""),
  t: part(
    5,
    nested(() => tensor),
  ),
  g: part(
    6,
    nested(() => graph),
  ),
  floats: many(7, float),
  ints: many(8, long),
  strings: many(9, text),
  type: one(20, int, 0),
  refAttrName: one(21, text, ""),
});

export interface NodeProto {
  readonly input: readonly string[];
  readonly output: readonly string[];
  readonly name: string;
  readonly opType: string;
  readonly attribute: readonly AttributeProto[];
  readonly docString: string;
  readonly domain: string;
  readonly overload: string;
}

export const node: Message<NodeProto> = /* @__PURE__ */ message<NodeProto>({
  input: many(1, text),
  output: many(2, text),
  name: one(3, text, ""),
  opType: one(4, text, ""),
  attribute: many(
    5,
    nested(() => attribute),
  ),
  docString: one(6, text, ""),
  domain: one(7, text, ""),
  overload: one(8, text, ""),
});

export interface GraphProto {
  readonly node: readonly NodeProto[];
  readonly name: string;
  readonly initializer: readonly TensorProto[];
  readonly docString: string;
  readonly input: readonly ValueProto[];
  readonly output: readonly ValueProto[];
  readonly valueInfo: readonly ValueProto[];
  readonly sparseInitializer: readonly Uint8Array[];
}

export const graph: Message<GraphProto> = /* @__PURE__ */ message<GraphProto>({
  node: many(
    1,
    nested(() => node),
  ),
  name: one(2, text, ""),
  initializer: many(
    5,
    nested(() => tensor),
  ),
  docString: one(10, text, ""),
  input: many(
    11,
    nested(() => value),
  ),
  output: many(
    12,
    nested(() => value),
  ),
  valueInfo: many(
    13,
    nested(() => value),
  ),
  sparseInitializer: many(15, bytes),
});
