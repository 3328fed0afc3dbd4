import { leakyRelu, mish, relu } from "@gofz/core";
import {
  ActivationNotFoundError,
  activation,
  dense,
  encodeModel,
  float32,
  type Model,
  type Node,
  readModel,
  replaceActivation,
  sequential,
  trainingModel,
  UnsupportedModelError,
} from "@gofz/onnx";
import { expect, test } from "vitest";
import { runOnce } from "./session.ts";

const points = [-3, -0.5, 0, 1.25, 7];
const leaky = (x: number): number => (x > 0 ? x : 0.5 * x);

type Line = readonly [op: string, inputs: string, output: string, attributes?: Node["attributes"]];

/** A model from x to y of these nodes; numbers among the inputs are scalar initializers. */
function modelOf(lines: readonly Line[], outputs: readonly string[] = ["y"]): Model {
  const nodes = lines.map(([op, inputs, output, attributes = {}]) => ({
    ...{ op, domain: "", name: output, inputs: inputs.split(" "), outputs: [output], attributes, doc: "" },
  }));
  const numbers = new Set(nodes.flatMap(({ inputs }) => inputs).filter((name) => !Number.isNaN(Number(name))));
  const value = (name: string) => ({ name, type: "float32", dims: [5] }) as const;
  const initializers = Object.fromEntries([...numbers].map((name) => [name, float32([], [Number(name)])]));
  const graph = { name: "g", nodes, inputs: [value("x")], outputs: outputs.map(value), initializers, doc: "" };
  return { irVersion: 9, opsets: { "": 17 }, producer: "test", producerVersion: "", doc: "", graph, functions: [], metadata: {} };
}

async function values(model: Model, name = "y"): Promise<readonly number[]> {
  const results = await runOnce(readModel(encodeModel(model)), { x: { dims: [5], data: Float32Array.from(points) } });
  return [...(results[name]?.data ?? [])];
}

const half = { alpha: { kind: "float", value: 1 / 6 }, beta: { kind: "float", value: 0.5 } } as const;

/** As PyTorch's exporter and others write them, between two negations. */
const spellings: readonly (readonly [title: string, target: string, lines: readonly Line[]])[] = [
  [
    "SiLU",
    "Swish",
    [
      ["Sigmoid", "h", "s"],
      ["Mul", "h s", "a"],
    ],
  ],
  [
    "SiLU, the other way round",
    "Swish",
    [
      ["Sigmoid", "h", "s"],
      ["Mul", "s h", "a"],
    ],
  ],
  [
    "mish",
    "Mish",
    [
      ["Softplus", "h", "p"],
      ["Tanh", "p", "t"],
      ["Mul", "h t", "a"],
    ],
  ],
  [
    "mish without Softplus",
    "Mish",
    [
      ["Exp", "h", "e"],
      ["Add", "e 1", "p"],
      ["Log", "p", "l"],
      ["Tanh", "l", "t"],
      ["Mul", "h t", "a"],
    ],
  ],
  [
    "GELU by PyTorch",
    "Gelu",
    [
      ["Div", "h 1.4142135", "d"],
      ["Erf", "d", "e"],
      ["Add", "e 1", "p"],
      ["Mul", "h p", "m"],
      ["Mul", "m 0.5", "a"],
    ],
  ],
  [
    "GELU by Keras",
    "Gelu",
    [
      ["Mul", "h 0.70710677", "d"],
      ["Erf", "d", "e"],
      ["Add", "1 e", "p"],
      ["Mul", "0.5 h", "m"],
      ["Mul", "m p", "a"],
    ],
  ],
  [
    "GELU by tanh",
    "Gelu",
    [
      ...([
        ["Pow", "h 3", "c"],
        ["Mul", "c 0.044715", "k"],
        ["Add", "h k", "s"],
        ["Mul", "s 0.7978846", "i"],
      ] as const),
      ...([
        ["Tanh", "i", "t"],
        ["Add", "t 1", "p"],
        ["Mul", "h p", "m"],
        ["Mul", "m 0.5", "a"],
      ] as const),
    ],
  ],
  [
    "QuickGELU",
    "QuickGelu",
    [
      ["Mul", "h 1.702", "g"],
      ["Sigmoid", "g", "s"],
      ["Mul", "h s", "a"],
    ],
  ],
  [
    "hardSwish",
    "HardSwish",
    [
      ["HardSigmoid", "h", "s", half],
      ["Mul", "h s", "a"],
    ],
  ],
  [
    "hardSwish by Clip",
    "HardSwish",
    [
      ["Add", "h 3", "p"],
      ["Clip", "p 0 6", "c"],
      ["Mul", "h c", "m"],
      ["Div", "m 6", "a"],
    ],
  ],
  [
    "softplus",
    "Softplus",
    [
      ["Exp", "h", "e"],
      ["Add", "e 1", "p"],
      ["Log", "p", "a"],
    ],
  ],
];

test.each(spellings)("%s is %s", async (_, target, lines) => {
  const model = modelOf([["Neg", "x", "h"], ...lines, ["Neg", "a", "y"]]);
  const swapped = replaceActivation(model, target, leakyRelu, { params: { alpha: 0.5 } });
  expect(swapped.graph.nodes.map(({ op }) => op)).toEqual(["Neg", "LeakyRelu", "Neg"]);
  expect(await values(swapped)).toEqual(points.map((x) => -leaky(-x)));
});

test("what is used elsewhere stays, and what only looks alike", async () => {
  const gated: readonly Line[] = [
    ["Sigmoid", "x", "s"],
    ["Mul", "x s", "y"],
  ];
  const swapped = replaceActivation(modelOf(gated, ["y", "s"]), "Swish", relu);
  expect(swapped.graph.nodes.map(({ op }) => op)).toEqual(["Sigmoid", "Relu"]);
  expect(await values(swapped, "y")).toEqual(points.map((x) => Math.max(x, 0)));
  const other: readonly Line[] = [
    ["Neg", "x", "h"],
    ["Sigmoid", "h", "s"],
    ["Mul", "x s", "y"],
  ];
  expect(() => replaceActivation(modelOf(other), "Swish", relu)).toThrow(ActivationNotFoundError);
  expect(() => replaceActivation(modelOf(gated), "Mish", relu)).toThrow("Name one of those that it has: Sigmoid, Swish.");
});

test("a model that trains is refused: the old gradient would stay in it", () => {
  const model = sequential({ input: [4], layers: [dense({ units: 3 }), activation(mish), dense({ units: 2 })] });
  const training = trainingModel(model, { loss: "softmaxCrossEntropy", optimizer: { kind: "sgd", learningRate: 0.1 }, batchSize: 8 });
  expect(() => replaceActivation(training, "Mish", relu)).toThrow(UnsupportedModelError);
  expect(() => replaceActivation(training, "Mish", relu)).toThrow("a gradient, MishGrad");
});
