import { many, one, part } from "../field.ts";
import { int, long, text } from "../kind.ts";
import { type Message, message, nested } from "../message.ts";

/** One of the two, or neither. */
export interface DimProto {
  readonly dimValue: bigint | undefined;
  readonly dimParam: string | undefined;
}

const dim: Message<DimProto> = /* @__PURE__ */ message<DimProto>({ dimValue: part(1, long), dimParam: part(2, text) });

export interface ShapeProto {
  readonly dim: readonly DimProto[];
}

const shape: Message<ShapeProto> = /* @__PURE__ */ message<ShapeProto>({
  dim: many(
    1,
    nested(() => dim),
  ),
});

export interface TensorTypeProto {
  readonly elemType: number;
  readonly shape: ShapeProto | undefined;
}

const tensorType: Message<TensorTypeProto> = /* @__PURE__ */ message<TensorTypeProto>({
  elemType: one(1, int, 0),
  shape: part(
    2,
    nested(() => shape),
  ),
});

export interface TypeProto {
  /** Undefined for what is no tensor. */
  readonly tensorType: TensorTypeProto | undefined;
}

const type: Message<TypeProto> = /* @__PURE__ */ message<TypeProto>({
  tensorType: part(
    1,
    nested(() => tensorType),
  ),
});

export interface ValueProto {
  readonly name: string;
  readonly type: TypeProto | undefined;
}

export const value: Message<ValueProto> = /* @__PURE__ */ message<ValueProto>({
  name: one(1, text, ""),
  type: part(
    2,
    nested(() => type),
  ),
});
