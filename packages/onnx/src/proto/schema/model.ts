import { many, one, part } from "../field.ts";
import { bytes, long, text } from "../kind.ts";
import { type Message, message, nested } from "../message.ts";
import { type GraphProto, graph, type NodeProto, node } from "./graph.ts";

// What we use of onnx.proto of ONNX 1.20, with its names and numbers. A field that we do not read, but must know of, holds bytes.

export interface EntryProto {
  readonly key: string;
  readonly value: string;
}

const entry: Message<EntryProto> = /* @__PURE__ */ message<EntryProto>({ key: one(1, text, ""), value: one(2, text, "") });

export interface OperatorSetProto {
  readonly domain: string;
  readonly version: bigint;
}

const operatorSet: Message<OperatorSetProto> = /* @__PURE__ */ message<OperatorSetProto>({
  domain: one(1, text, ""),
  version: one(2, long, 0n),
});

export interface FunctionProto {
  readonly name: string;
  readonly input: readonly string[];
  readonly output: readonly string[];
  readonly attribute: readonly string[];
  readonly node: readonly NodeProto[];
  readonly docString: string;
  readonly opsetImport: readonly OperatorSetProto[];
  readonly domain: string;
  readonly attributeProto: readonly Uint8Array[];
  readonly metadataProps: readonly EntryProto[];
}

const localFunction: Message<FunctionProto> = /* @__PURE__ */ message<FunctionProto>({
  name: one(1, text, ""),
  input: many(4, text),
  output: many(5, text),
  attribute: many(6, text),
  node: many(
    7,
    nested(() => node),
  ),
  docString: one(8, text, ""),
  opsetImport: many(
    9,
    nested(() => operatorSet),
  ),
  domain: one(10, text, ""),
  attributeProto: many(11, bytes),
  metadataProps: many(
    14,
    nested(() => entry),
  ),
});

export interface ModelProto {
  readonly irVersion: bigint;
  readonly producerName: string;
  readonly producerVersion: string;
  readonly domain: string;
  readonly modelVersion: bigint;
  readonly docString: string;
  readonly graph: GraphProto | undefined;
  readonly opsetImport: readonly OperatorSetProto[];
  readonly metadataProps: readonly EntryProto[];
  readonly trainingInfo: readonly Uint8Array[];
  readonly functions: readonly FunctionProto[];
  readonly configuration: readonly Uint8Array[];
}

/** All fields that a model has. */
export const model: Message<ModelProto> = /* @__PURE__ */ message<ModelProto>({
  irVersion: one(1, long, 0n),
  producerName: one(2, text, ""),
  producerVersion: one(3, text, ""),
  domain: one(4, text, ""),
  modelVersion: one(5, long, 0n),
  docString: one(6, text, ""),
  graph: part(
    7,
    nested(() => graph),
  ),
  opsetImport: many(
    8,
    nested(() => operatorSet),
  ),
  metadataProps: many(
    14,
    nested(() => entry),
  ),
  trainingInfo: many(20, bytes),
  functions: many(
    25,
    nested(() => localFunction),
  ),
  configuration: many(26, bytes),
});
