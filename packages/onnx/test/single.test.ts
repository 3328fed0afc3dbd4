import { catalog, isElementwise, mish, pflu, relu, softmax, swiglu } from "@gofz/core";
import {
  type ActivationModelOptions,
  activationFunction,
  activationModel,
  encodeModel,
  gradientFunction,
  type LocalFunction,
  type Model,
  type Node,
  OptionError,
  replaceActivation,
} from "@gofz/onnx";
import { expect, test } from "vitest";

/** onnx.TensorProto.DataType.DOUBLE */
const double = 11;

function doublesIn(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap(({ op, name, attributes }) =>
    Object.values(attributes).flatMap((attribute) => {
      if (attribute.kind === "graph") return doublesIn(attribute.value.nodes);
      const isTensor = attribute.kind === "tensor" && attribute.value.type === "float64";
      return isTensor || (op === "Cast" && attribute.kind === "int" && Number(attribute.value) === double) ? [`${op} ${name}`] : [];
    }),
  );
}

function doubles({ graph, functions }: Pick<Model, "graph" | "functions">): readonly string[] {
  return [...doublesIn(graph.nodes), ...functions.flatMap((local: LocalFunction) => doublesIn(local.nodes))];
}

const some: readonly ActivationModelOptions[] = [{ form: "primitive", order: 2 }, { dtype: "float16" }, { opset: 13 }];

test("without float64 nothing is computed in double, whatever else is asked for", { timeout: 120_000 }, () => {
  for (const activation of Object.values(catalog).filter(isElementwise)) {
    for (const order of [0, 1] as const) {
      const model = activationModel(activation, { form: "auto", float64: false, order });
      expect(doubles(model), `${activation.name} ${order}`).toEqual([]);
    }
  }
  for (const activation of [pflu, swiglu, softmax]) {
    for (const options of some.filter(({ order = 0 }) => order === 0 || isElementwise(activation)))
      expect(doubles(activationModel(activation, { ...options, float64: false }))).toEqual([]);
  }
  expect(doubles(activationModel(swiglu, { float64: false, order: 1 }))).toEqual([]);
  expect(doubles(activationModel(pflu))).not.toEqual([]);
});

test("replaceActivation and gradients go without doubles too, and tell such a function from the usual one", () => {
  const bare = activationModel(relu, { form: "native" });
  const single = replaceActivation(bare, "Relu", pflu, { float64: false });
  expect(doubles(single)).toEqual([]);
  const local = activationFunction(pflu, "fast", false);
  expect(doublesIn(gradientFunction(local, "x").nodes)).toEqual([]);
  expect(local.metadata).not.toEqual(activationFunction(pflu).metadata);
});

test("an exact model without float64 is refused", () => {
  const options = { precision: "exact", float64: false } as const;
  const told = /^float64 is false\. The precision "exact" computes in double inside: take "fast", or leave float64 out\.$/;
  expect(() => activationModel(mish, options)).toThrow(OptionError);
  expect(() => activationModel(mish, options)).toThrow(told);
  expect(() => replaceActivation(activationModel(relu, { form: "native" }), "Relu", mish, options)).toThrow(told);
  expect(encodeModel(activationModel(mish, { float64: true }))).toEqual(encodeModel(activationModel(mish)));
});
