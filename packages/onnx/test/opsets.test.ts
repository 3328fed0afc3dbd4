import { gelu, hardSwish, logSoftmax, mish, oplu, phish, softmax, sparsemax, swiglu } from "@gofz/core";
import { activationModel, type Floats, offeredOpsets } from "@gofz/onnx";
import { expect, test } from "vitest";
import { runOnce } from "./session.ts";

const { first, last } = offeredOpsets;
const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Of each way of writing: float32, double, reductions, shares of the channels, a constant, a gradient. */
const sample = [
  [mish, { precision: "fast" }],
  [gelu, { form: "primitive", order: 1 }],
  [hardSwish, { dtype: "float16" }],
  [phish, { precision: "exact", order: 2 }],
  [softmax, { precision: "fast" }],
  [logSoftmax, { precision: "exact" }],
  [sparsemax, { order: 1 }],
  [swiglu, { precision: "fast" }],
  [oplu, { order: 1, axis: 0 }],
] as const;

const x: Floats = { dims: [2, 4], data: Float32Array.of(-3, -0.5, 0, 0.25, 1, 2.5, -1.25, 7) };

test.each(all)("models of operator set %i load, and give what those of 21 give", async (opset) => {
  for (const [activation, options] of sample) {
    const given = activationModel(activation, { ...options, opset });
    expect(given.opsets[""]).toBe(opset);
    const feeds = Object.fromEntries(given.graph.inputs.map(({ name }) => [name, x]));
    expect(await runOnce(given, feeds)).toEqual(await runOnce(activationModel(activation, options), feeds));
  }
});
