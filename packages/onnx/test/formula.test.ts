import { catalog, differentiate, GofzError, inference, isElementwise, relu } from "@gofz/core";
import { activationModel, encodeModel, formulaOf, readModel } from "@gofz/onnx";
import { expect, test } from "vitest";

const elementwise = Object.values(catalog).filter(isElementwise).slice(0, 12);

test.each(elementwise)("$name comes back from its file, and so does its derivative", (activation) => {
  const read = (order: 0 | 1) => formulaOf(readModel(encodeModel(activationModel(activation, { order }))));
  expect(read(0)).toBe(inference(activation));
  expect(read(1)).toBe(differentiate(inference(activation), "x"));
});

test("a model without a formula, or with one that is none, is refused", () => {
  const model = activationModel(relu);
  for (const metadata of [{}, { "gofz.term": "{" }, { "gofz.term": "{}" }]) {
    expect(() => formulaOf({ ...model, metadata })).toThrow(GofzError);
  }
});
