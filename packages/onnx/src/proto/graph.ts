import { ModelFormatError, UnsupportedModelError } from "../errors.ts";
import type { Attribute, Attributes, AttributeValues, Graph, Node, ValueAttribute, ValueKind } from "../model.ts";
import type { Given } from "./message.ts";
import type { AttributeProto, GraphProto, NodeProto } from "./schema/graph.ts";
import { tensorFromProto, tensorToProto } from "./tensor.ts";
import { isNumeric, valueFromProto, valueToProto } from "./value.ts";

export function graphToProto(graph: Graph): Given<GraphProto> {
  return {
    name: graph.name,
    node: graph.nodes.map(nodeToProto),
    input: graph.inputs.map(valueToProto),
    output: graph.outputs.map(valueToProto),
    initializer: Object.entries(graph.initializers).map(([name, tensor]) => tensorToProto(name, tensor)),
    valueInfo: (graph.values ?? []).map(valueToProto),
    docString: graph.doc,
  };
}

/** Types inside that are no tensors of numbers, and quantization notes, are left out. Throws UnsupportedModelError and ModelFormatError. */
export function graphFromProto(proto: GraphProto): Graph {
  if (proto.sparseInitializer.length > 0) throw new UnsupportedModelError("sparse initializers", "Make them dense first.");
  const names = new Set(proto.initializer.map(({ name }) => name));
  if (names.size < proto.initializer.length) throw new ModelFormatError("two initializers have the same name");
  const values = proto.valueInfo.filter(isNumeric);
  return Object.freeze({
    name: proto.name,
    nodes: Object.freeze(proto.node.map(nodeFromProto)),
    inputs: Object.freeze(proto.input.map(valueFromProto)),
    outputs: Object.freeze(proto.output.map(valueFromProto)),
    initializers: Object.freeze(Object.fromEntries(proto.initializer.map((tensor) => [tensor.name, tensorFromProto(tensor)]))),
    ...(values.length > 0 && { values: Object.freeze(values.map(valueFromProto)) }),
    doc: proto.docString,
  });
}

export function nodeToProto(node: Node): Given<NodeProto> {
  return {
    opType: node.op,
    domain: node.domain,
    name: node.name,
    input: node.inputs,
    output: node.outputs,
    attribute: Object.entries(node.attributes).map(([name, attribute]) => attributeToProto(name, attribute)),
    docString: node.doc,
  };
}

export function nodeFromProto(proto: NodeProto): Node {
  if (proto.overload !== "") throw new UnsupportedModelError(`an overload of ${proto.opType}`, "Give each function a name of its own.");
  return Object.freeze({
    op: proto.opType,
    domain: proto.domain === "ai.onnx" ? "" : proto.domain,
    name: proto.name,
    inputs: Object.freeze(proto.input),
    outputs: Object.freeze(proto.output),
    attributes: attributesFromProto(proto.attribute),
    doc: proto.docString,
  });
}

function attributesFromProto(protos: readonly AttributeProto[]): Attributes {
  return Object.freeze(Object.fromEntries(protos.map((proto) => [proto.name, Object.freeze(attributeFromProto(proto))])));
}

function attributeToProto(name: string, attribute: Attribute): Given<AttributeProto> {
  const fields = attribute.kind === "reference" ? { refAttrName: attribute.value, type: kinds[attribute.of].code } : fieldsOf(attribute);
  return { name, ...fields };
}

function fieldsOf<K extends ValueKind>(attribute: ValueAttribute<K>): Given<AttributeProto> {
  const kind: Kind<K> = kinds[attribute.kind];
  return { type: kind.code, ...kind.write(attribute.value) };
}

function attributeFromProto(proto: AttributeProto): Attribute {
  const kind = valueKinds.find((name) => kinds[name].code === proto.type);
  if (kind === undefined) {
    throw new UnsupportedModelError(
      `an attribute ${proto.name} of type ${proto.type}`,
      "Attributes are numbers, text, tensors and graphs.",
    );
  }
  if (proto.refAttrName !== "") return { kind: "reference", value: proto.refAttrName, of: kind };
  return { kind, value: kinds[kind].read(proto) } as ValueAttribute;
}

interface Kind<K extends ValueKind> {
  /** In onnx.proto's AttributeProto.AttributeType. */
  readonly code: number;
  readonly write: (value: AttributeValues[K]) => Given<AttributeProto>;
  readonly read: (proto: AttributeProto) => AttributeValues[K];
}

const kinds: { readonly [K in ValueKind]: Kind<K> } = {
  float: { code: 1, write: (f) => ({ f }), read: ({ f }) => f },
  int: { code: 2, write: (i) => ({ i }), read: ({ i }) => i },
  string: { code: 3, write: (s) => ({ s }), read: ({ s }) => s },
  floats: { code: 6, write: (floats) => ({ floats }), read: ({ floats }) => floats },
  ints: { code: 7, write: (ints) => ({ ints }), read: ({ ints }) => ints },
  strings: { code: 8, write: (strings) => ({ strings }), read: ({ strings }) => strings },
  tensor: { code: 4, write: (t) => ({ t: tensorToProto("", t) }), read: ({ name, t }) => tensorFromProto(present(t, name)) },
  graph: { code: 5, write: (g) => ({ g: graphToProto(g) }), read: ({ name, g }) => graphFromProto(present(g, name)) },
};

const valueKinds = Object.keys(kinds) as readonly ValueKind[];

function present<T>(value: T | undefined, attribute: string): T {
  if (value === undefined) throw new ModelFormatError(`attribute ${attribute} is empty`);
  return value;
}
