import { GofzError } from "@gofz/core";
import { PbfWriter } from "pbf";
import { ModelFormatError, UnsupportedModelError } from "../errors.ts";
import type { LocalFunction, Metadata, Model, Opsets } from "../model.ts";
import { requireOneModel } from "./envelope.ts";
import { graphFromProto, graphToProto, nodeFromProto, nodeToProto } from "./graph.ts";
import { type Given, readMessage, writeMessage } from "./message.ts";
import { type EntryProto, type FunctionProto, type ModelProto, model as modelMessage, type OperatorSetProto } from "./schema/model.ts";
import { Source } from "./source.ts";

/** A model as the bytes of an .onnx file. */
export function encodeModel(model: Model): Uint8Array {
  const proto: Given<ModelProto> = {
    irVersion: BigInt(model.irVersion),
    opsetImport: opsetsToProto(model.opsets),
    producerName: model.producer,
    producerVersion: model.producerVersion,
    docString: model.doc,
    graph: graphToProto(model.graph),
    functions: model.functions.map(functionToProto),
    metadataProps: metadataToProto(model.metadata),
  };
  const writer = new PbfWriter();
  writeMessage(modelMessage, proto, writer);
  return writer.finish().slice();
}

/**
 * A model from the bytes of an .onnx file; its weights stay views of `bytes`. The inverse of `encodeModel`.
 * Throws ModelFormatError for what is no model, UnsupportedModelError for what a Model has no place for, and ModelLimitError for a file whose
 * reading would take more than 4 times its size and 64 MiB, or that is nested too deep.
 */
export function readModel(bytes: Uint8Array): Model {
  const proto = parse(bytes);
  if (proto.graph === undefined) throw new ModelFormatError("it has no graph");
  if (proto.trainingInfo.length > 0) throw new UnsupportedModelError("training_info", "Export it for inference.");
  return Object.freeze({
    irVersion: Number(proto.irVersion),
    opsets: opsetsFromProto(proto.opsetImport),
    producer: proto.producerName,
    producerVersion: proto.producerVersion,
    doc: proto.docString,
    graph: graphFromProto(proto.graph),
    functions: Object.freeze(proto.functions.map(functionFromProto)),
    metadata: metadataFromProto(proto.metadataProps),
  });
}

function parse(bytes: Uint8Array): ModelProto {
  try {
    requireOneModel(bytes);
    return readMessage(new Source(bytes), modelMessage);
  } catch (error) {
    if (error instanceof GofzError) throw error;
    throw new ModelFormatError(error instanceof Error ? error.message : String(error));
  }
}

function functionToProto(local: LocalFunction): Given<FunctionProto> {
  return {
    domain: local.domain,
    name: local.name,
    input: local.inputs,
    output: local.outputs,
    attribute: local.attributes,
    node: local.nodes.map(nodeToProto),
    opsetImport: opsetsToProto(local.opsets),
    docString: local.doc,
    metadataProps: metadataToProto(local.metadata),
  };
}

function functionFromProto(proto: FunctionProto): LocalFunction {
  if (proto.attributeProto.length > 0) throw new UnsupportedModelError(`default attributes of ${proto.name}`, "Give them at each call.");
  return Object.freeze({
    domain: proto.domain,
    name: proto.name,
    inputs: Object.freeze(proto.input),
    outputs: Object.freeze(proto.output),
    attributes: Object.freeze(proto.attribute),
    nodes: Object.freeze(proto.node.map(nodeFromProto)),
    opsets: opsetsFromProto(proto.opsetImport),
    doc: proto.docString,
    metadata: metadataFromProto(proto.metadataProps),
  });
}

function opsetsToProto(opsets: Opsets): readonly Given<OperatorSetProto>[] {
  return Object.entries(opsets).map(([domain, version]) => ({ domain, version: BigInt(version) }));
}

function opsetsFromProto(protos: readonly OperatorSetProto[]): Opsets {
  return Object.freeze(Object.fromEntries(protos.map(({ domain, version }) => [domain === "ai.onnx" ? "" : domain, Number(version)])));
}

function metadataToProto(metadata: Metadata): readonly Given<EntryProto>[] {
  return Object.entries(metadata).map(([key, value]) => ({ key, value }));
}

function metadataFromProto(protos: readonly EntryProto[]): Metadata {
  return Object.freeze(Object.fromEntries(protos.map(({ key, value }) => [key, value])));
}
