import { expect, test } from "vitest";
import { architectures } from "../src/architecture.ts";
import { initialWeights } from "../src/onnxruntime/model.ts";

test.each([
  ["mlp", ["784 128", "128", "128 10", "10"]],
  ["cnn", ["5 5 1 8", "8", "5 5 8 16", "16", "256 10", "10"]],
] as const)("the initial weights of %s have TensorFlow.js's shapes, and the seed fixes them", (model, shapes) => {
  const weights = initialWeights(architectures[model], 7);
  expect(weights.map(({ dims }) => dims.join(" "))).toEqual(shapes);
  expect(initialWeights(architectures[model], 7)).toEqual(weights);
  expect(initialWeights(architectures[model], 8)).not.toEqual(weights);
});
