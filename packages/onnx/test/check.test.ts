import { catalog, isElementwise } from "@gofz/core";
import { activationModel, type Graph, type Model, ModelFormatError, type Node, requireSound } from "@gofz/onnx";
import { expect, test } from "vitest";

const node = (op: string, inputs: readonly string[], outputs: readonly string[], rest: Partial<Node> = {}): Node => ({
  op,
  domain: "",
  name: op,
  inputs,
  outputs,
  attributes: {},
  doc: "",
  ...rest,
});
const value = (name: string) => ({ name, type: "float32" }) as const;

function graphOf(nodes: readonly Node[]): Graph {
  return { name: "g", nodes, inputs: [value("x")], outputs: [value("y")], initializers: {}, doc: "" };
}

function modelOf(nodes: readonly Node[]): Model {
  return {
    irVersion: 9,
    opsets: { "": 15 },
    producer: "",
    producerVersion: "",
    doc: "",
    graph: graphOf(nodes),
    functions: [],
    metadata: {},
  };
}

const branch = (name: string) =>
  ({ attributes: { b: { kind: "graph", value: { ...graphOf([]), inputs: [], outputs: [value(name)] } } } }) as const;

test("models of the catalogue are sound", () => {
  const elementwise = Object.values(catalog).filter(isElementwise).slice(0, 8);
  expect(elementwise).toHaveLength(8);
  for (const activation of elementwise) expect(() => requireSound(activationModel(activation))).not.toThrow();
});

test.each([
  ["used before it is made", [node("Relu", ["h"], ["y"]), node("Abs", ["x"], ["h"])], "uses h"],
  ["made twice", [node("Relu", ["x"], ["y"]), node("Abs", ["x"], ["y"])], "y is given a value twice"],
  ["an output that is not made", [node("Relu", ["x"], ["h"])], "the graph g uses y"],
  ["a domain that is not imported", [node("Relu", ["x"], ["y"], { domain: "own" })], 'the domain "own"'],
  ["a subgraph that uses what is made later", [node("If", ["x"], ["y"], branch("y"))], "uses y"],
])("refused: %s", (_, nodes, message) => {
  expect(() => requireSound(modelOf(nodes))).toThrow(ModelFormatError);
  expect(() => requireSound(modelOf(nodes))).toThrow(message);
});

test("a subgraph uses what is around it", () => {
  expect(() => requireSound(modelOf([node("If", ["x"], ["y"], branch("x"))]))).not.toThrow();
});
