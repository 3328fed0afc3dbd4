import { mish, prelu, relu6, swish } from "@gofz/core";
import {
  ActivationNotFoundError,
  encodeModel,
  float32,
  type Graph,
  type Model,
  type Node,
  readModel,
  replaceActivation,
  type Tensor,
} from "@gofz/onnx";
import { expect, test } from "vitest";
import { runOnce } from "./session.ts";

const x = { name: "x", type: "float32", dims: [5] } as const;
const y = { name: "y", type: "float32", dims: [5] } as const;
const points = [-3, -0.5, 0, 1.25, 7];

const swishAt = (at: number): number => at / (1 + Math.exp(-at));
const mishAt = (at: number): number => at * Math.tanh(Math.log1p(Math.exp(at)));

function node(op: string, inputs: readonly string[], outputs: readonly string[], rest: Partial<Node> = {}): Node {
  return { op, domain: "", name: `${op}_${outputs[0]}`, inputs, outputs, attributes: {}, doc: "", ...rest };
}

function modelOf(nodes: readonly Node[], rest: Partial<Model> = {}, initializers: Graph["initializers"] = {}): Model {
  const graph = { name: "g", nodes, inputs: [x], outputs: [y], initializers, doc: "" };
  return { irVersion: 9, opsets: { "": 15 }, producer: "test", producerVersion: "", doc: "", graph, functions: [], metadata: {}, ...rest };
}

function integers(values: readonly number[]): Tensor {
  return { type: "int64", dims: [values.length], data: new Uint8Array(BigInt64Array.from(values, BigInt).buffer) };
}

async function values(model: Model): Promise<readonly number[]> {
  const result = await runOnce(readModel(encodeModel(model)), { x: { dims: [5], data: Float32Array.from(points) } });
  return [...(result.y?.data ?? [])];
}

async function computes(model: Model, f: (x: number) => number): Promise<void> {
  const wanted = points.map(f);
  for (const [at, value] of (await values(model)).entries()) expect(value).toBeCloseTo(wanted[at] ?? Number.NaN, 5);
}

test("an operator is swapped, and everything else stays", async () => {
  const model = modelOf([node("Relu", ["x"], ["h"]), node("Neg", ["h"], ["y"])]);
  const swapped = replaceActivation(model, "Relu", mish);
  await computes(swapped, (at) => -mishAt(at));
  expect(swapped.opsets).toEqual({ "": 15, gofz: 1 });
  expect(swapped.graph.nodes[1]).toBe(model.graph.nodes[1]);
});

test("parameters become initializers, under names that were free", async () => {
  const model = modelOf([node("Relu", ["x"], ["Swish_beta"]), node("Identity", ["Swish_beta"], ["y"])]);
  const swapped = replaceActivation(model, "Relu", swish, { params: { beta: 2 } });
  expect(Object.keys(swapped.graph.initializers)).toEqual(["Swish_beta_2"]);
  await computes(swapped, (at) => at / (1 + Math.exp(-2 * at)));
});

test("a fused activation is taken apart", async () => {
  const attributes = { activation: { kind: "string", value: "Relu" } } as const;
  const model = modelOf(
    [
      node("Unsqueeze", ["x", "axis"], ["row"]),
      node("FusedGemm", ["row", "w"], ["h"], { domain: "com.microsoft", attributes }),
      node("Squeeze", ["h", "axis"], ["y"]),
    ],
    { opsets: { "": 15, "com.microsoft": 1 } },
    {
      axis: { type: "int64", dims: [1], data: new Uint8Array(8) },
      w: float32(
        [5, 5],
        Array.from({ length: 25 }, (_, at) => (at % 6 === 0 ? 2 : 0)),
      ),
    },
  );
  await computes(replaceActivation(model, "Relu", mish), (at) => mishAt(2 * at));
});

test("an activation in a subgraph is swapped, with its parameters from outside", async () => {
  const branch = (op: string): Graph => ({
    name: op,
    nodes: [node(op, ["x"], [`${op}_out`])],
    inputs: [],
    outputs: [{ name: `${op}_out`, type: "float32", dims: [5] }],
    initializers: {},
    doc: "",
  });
  const model = modelOf(
    [
      node("If", ["yes"], ["y"], {
        attributes: { then_branch: { kind: "graph", value: branch("Relu") }, else_branch: { kind: "graph", value: branch("Neg") } },
      }),
    ],
    {},
    { yes: { type: "bool", dims: [], data: Uint8Array.of(1) } },
  );
  await computes(replaceActivation(model, "Relu", swish), (at) => at / (1 + Math.exp(-at)));
});

test("what a fused convolution adds stays before the activation", async () => {
  const model = modelOf(
    [
      node("Reshape", ["x", "image"], ["h"]),
      node("FusedConv", ["h", "w", "b", "h"], ["c"], {
        domain: "com.microsoft",
        attributes: { activation: { kind: "string", value: "Relu" } },
      }),
      node("Reshape", ["c", "line"], ["y"]),
    ],
    { opsets: { "": 15, "com.microsoft": 1 } },
    {
      image: integers([1, 1, 1, 5]),
      line: integers([5]),
      w: float32([1, 1, 1, 1], [2]),
      b: float32([1], [0.5]),
    },
  );
  await computes(replaceActivation(model, "Relu", mish), (at) => mishAt(3 * at + 0.5));
});

test("an activation in the body of a loop is swapped", async () => {
  const body: Graph = {
    name: "body",
    nodes: [node("Identity", ["go"], ["went"]), node("Relu", ["before"], ["after"])],
    inputs: [
      { name: "i", type: "int64", dims: [] },
      { name: "go", type: "bool", dims: [] },
      { name: "before", type: "float32", dims: [5] },
    ],
    outputs: [
      { name: "went", type: "bool", dims: [] },
      { name: "after", type: "float32", dims: [5] },
    ],
    initializers: {},
    doc: "",
  };
  const twice = { type: "int64", dims: [], data: new Uint8Array(BigInt64Array.of(2n).buffer) } as const;
  const loop = node("Loop", ["twice", "", "x"], ["y"], { attributes: { body: { kind: "graph", value: body } } });
  await computes(replaceActivation(modelOf([loop], {}, { twice }), "Relu", swish), (at) => swishAt(swishAt(at)));
});

test("an activation in the body of a scan is swapped", async () => {
  const body: Graph = {
    name: "body",
    nodes: [node("Relu", ["element"], ["result"])],
    inputs: [{ name: "element", type: "float32", dims: [] }],
    outputs: [{ name: "result", type: "float32", dims: [] }],
    initializers: {},
    doc: "",
  };
  const attributes = { body: { kind: "graph", value: body }, num_scan_inputs: { kind: "int", value: 1n } } as const;
  await computes(replaceActivation(modelOf([node("Scan", ["x"], ["y"], { attributes })]), "Relu", swish), swishAt);
});

test("an activation in a function is swapped, with its parameters as constants", async () => {
  const block = {
    domain: "own",
    name: "Block",
    inputs: ["a", "b"],
    outputs: ["c"],
    attributes: [],
    opsets: { "": 15 },
    doc: "",
    metadata: {},
  };
  const model = modelOf([node("Block", ["x", "x"], ["y"], { domain: "own" })], {
    opsets: { "": 15, own: 1 },
    functions: [{ ...block, nodes: [node("Add", ["a", "b"], ["s"]), node("Relu", ["s"], ["c"])] }],
  });
  await computes(replaceActivation(model, "Relu", swish), (at) => (2 * at) / (1 + Math.exp(-2 * at)));
});

test("a model-local function is an activation too, ours included", async () => {
  const model = replaceActivation(modelOf([node("Relu", ["x"], ["y"])]), "Relu", prelu);
  await computes(replaceActivation(model, model.functions[0]?.name ?? "", mish), mishAt);
});

test("what a function of ours is made of stays, and does not count", async () => {
  const model = replaceActivation(modelOf([node("Relu", ["x"], ["h"]), node("Tanh", ["h"], ["y"])]), "Tanh", relu6);
  expect(model.functions[0]?.nodes.map(({ op }) => op)).toContain("Relu");
  const swapped = replaceActivation(model, "Relu", mish);
  expect(swapped.functions[0]).toBe(model.functions[0]);
  await computes(swapped, (at) => Math.min(Math.max(mishAt(at), 0), 6));
  expect(() => replaceActivation(swapped, "Relu", mish)).toThrow(
    "The model has no activation Relu. Name one of those that it has: Mish, Relu6.",
  );
});

test("two swaps for the same activation share a function", async () => {
  const model = modelOf([node("Relu", ["x"], ["h"]), node("Tanh", ["h"], ["y"])]);
  const swapped = replaceActivation(replaceActivation(model, "Relu", mish), "Tanh", mish);
  expect(swapped.functions.map(({ name }) => name)).toEqual(["Mish"]);
  await computes(swapped, (at) => mishAt(mishAt(at)));
});

test("another precision is another function", async () => {
  const model = modelOf([node("Relu", ["x"], ["h"]), node("Tanh", ["h"], ["y"])]);
  const swapped = replaceActivation(replaceActivation(model, "Relu", mish), "Tanh", mish, { precision: "exact" });
  expect(swapped.functions.map(({ name }) => name)).toEqual(["Mish", "Mish2"]);
  expect(swapped.graph.nodes.map(({ op }) => op)).toEqual(["Mish", "Mish2"]);
  await computes(swapped, (at) => mishAt(mishAt(at)));
});

test("what is not there is named, with what is", () => {
  const model = modelOf([node("Relu", ["x"], ["h"]), node("Tanh", ["h"], ["y"])]);
  expect(() => replaceActivation(model, "Gelu", mish)).toThrow(ActivationNotFoundError);
  expect(() => replaceActivation(model, "Gelu", mish)).toThrow(
    "The model has no activation Gelu. Name one of those that it has: Relu, Tanh.",
  );
});

test("a model of an older operator set, or of half precision, is refused", () => {
  const nodes = [node("Relu", ["x"], ["y"])];
  expect(() => replaceActivation(modelOf(nodes, { opsets: { "": 11 } }), "Relu", mish)).toThrow("operator set 11");
  const half = modelOf(nodes, {}, { w: { type: "float16", dims: [1], data: new Uint8Array(2) } });
  expect(() => replaceActivation(half, "Relu", mish)).toThrow("float16");
});
