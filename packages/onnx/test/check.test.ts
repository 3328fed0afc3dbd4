import { catalog, isElementwise, mish } from "@gofz/core";
import { activationModel, type Dim, type ElementType, type Graph, type Model, ModelFormatError, type Node, requireSound } from "@gofz/onnx";
import { expect, test } from "vitest";
import { isInferred } from "../src/infer/infer.ts";

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

test("all operators that we write can be inferred, and what is inferred of a result is x's type and shape", () => {
  const operators = new Set<string>();
  for (const activation of Object.values(catalog).filter((_, i) => i % 8 === 0)) {
    for (const precision of ["fast", "exact"] as const) {
      const { graph, functions } = activationModel(activation, { form: "auto", precision, dims: ["n", 4], dtype: "float16" });
      for (const { domain, op } of [...graph.nodes, ...functions.flatMap(({ nodes }) => nodes)]) if (domain === "") operators.add(op);
    }
  }
  expect([...operators].filter((op) => !isInferred(op))).toEqual([]);
  expect(operators.size).toBeGreaterThan(20);
  const model = activationModel(mish, { dims: ["n", 4], dtype: "float16" });
  const said = (dims: readonly Dim[], type: ElementType): Model => ({
    ...model,
    graph: { ...model.graph, outputs: [{ name: "y", type, dims }] },
  });
  expect(() => requireSound(said(["n", 4], "float16"))).not.toThrow();
  expect(() => requireSound(said(["n", 5], "float16"))).toThrow("y is said to be of shape [n,5], and is of [n,4]");
  expect(() => requireSound(said(["n", 4], "float32"))).toThrow("y is said to be of type float32, and is of float16");
});

test.each([
  [
    "an operator of a later operator set",
    [node("Mish", ["x"], ["y"])],
    "the node Mish (Mish) is of operator set 18 of ai.onnx, and 15 is imported",
  ],
  ["too few inputs", [node("Add", ["x"], ["y"])], "has 1 inputs, not 2"],
  ["an axis that came as an attribute", [node("ReduceMax", ["x", "x"], ["y"])], "has 2 inputs, not 1"],
  ["two types", [node("Shape", ["x"], ["s"]), node("Add", ["x", "s"], ["y"])], "takes inputs of one type, not float32 and int64"],
  ["a function of integers", [node("Shape", ["x"], ["s"]), node("Exp", ["s"], ["y"])], "takes floats, not int64"],
  ["a choice by numbers", [node("Where", ["x", "x", "x"], ["y"])], "chooses by bool, not float32"],
  ["a comparison as the result", [node("Less", ["x", "x"], ["y"])], "y is said to be of type float32, and is of bool"],
  ["arithmetic of conditions", [node("Less", ["x", "x"], ["m"]), node("Mul", ["m", "m"], ["y"])], "takes numbers, not bool"],
] as const)("refused: %s", (_, nodes, message) => {
  expect(() => requireSound(modelOf(nodes))).toThrow(ModelFormatError);
  expect(() => requireSound(modelOf(nodes))).toThrow(message);
});

test("shapes that can't be broadcast are refused, in a function too, where it is called", () => {
  const pair = [node("Add", ["a", "b"], ["c"])];
  const add = {
    domain: "own",
    name: "Plus",
    inputs: ["a", "b"],
    outputs: ["c"],
    attributes: [],
    nodes: pair,
    opsets: { "": 15 },
    doc: "",
    metadata: {},
  };
  const model = (b: readonly number[]): Model => {
    const inputs = [
      { ...value("x"), dims: [2, 3] },
      { ...value("b"), dims: b },
    ];
    const graph = { ...graphOf([node("Plus", ["x", "b"], ["y"], { domain: "own" })]), inputs };
    return { ...modelOf([]), opsets: { "": 15, own: 1 }, graph, functions: [add] };
  };
  expect(() => requireSound(model([3]))).not.toThrow();
  expect(() => requireSound(model([2]))).toThrow("can't broadcast 3 to 2");
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
