// Elementary functions that frameworks offer as activations.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** x itself. */
export const identity: Activation = /* @__PURE__ */ define({
  name: "identity",
  formula: "x",
  aliases: ["linear"],
  source: "Folklore",
  summary: "No activation at all: linear in Keras and TF.js.",
});

/** The absolute value. */
export const abs: Activation = /* @__PURE__ */ define({
  name: "abs",
  formula: "abs(x)",
  aliases: ["absolute", "VReLU"],
  source: "Folklore; ONNX, Abs-1",
  summary: "The magnitude, with slope 0 at 0.",
});

/** McCulloch and Pitts 1943. */
export const step: Activation = /* @__PURE__ */ define({
  name: "step",
  formula: "where(x < theta, 0, 1)",
  params: { theta: 0 },
  aliases: ["binaryStep", "Heaviside", "Binary"],
  source: "McCulloch and Pitts 1943, A logical calculus of the ideas immanent in nervous activity",
  summary: "1 from theta on, else 0; it has no slope to learn from, and tf.step is 0 at 0.",
});

/** The sign. */
export const sign: Activation = /* @__PURE__ */ define({
  name: "sign",
  formula: "sign(x)",
  aliases: ["bipolar"],
  source: "Folklore; ONNX, Sign-9",
  summary: "-1, 0 or 1; it has no slope to learn from.",
});

/** Lapedes and Farber 1987. */
export const sin: Activation = /* @__PURE__ */ define({
  name: "sin",
  formula: "sin(omega*x)",
  params: { omega: 1 },
  aliases: ["sine", "sinusoid"],
  source: "Lapedes and Farber 1987, Nonlinear signal processing using neural networks",
  summary: "The sine; ONNX's Sin has omega 1, networks of waves take 30.",
});

/** The cosine. */
export const cos: Activation = /* @__PURE__ */ define({
  name: "cos",
  formula: "cos(x)",
  aliases: ["cosine"],
  source: "Folklore; ONNX, Cos-7",
  summary: "The cosine.",
});

/** The exponential. */
export const exp: Activation = /* @__PURE__ */ define({
  name: "exp",
  formula: "exp(x)",
  aliases: ["exponential"],
  source: "Folklore; Keras, exponential",
  summary: "The exponential: a positive rate from its logarithm.",
});

/** Mächler 2012. */
export const log1mexp: Activation = /* @__PURE__ */ define({
  name: "log1mexp",
  formula: "where(x < log(2), log(-expm1(-x)), log1p(-exp(-x)))",
  source: "Mächler 2012, Accurately computing log(1 - exp(-|a|)); JAX, nn.log1mexp",
  summary: "log(1 - e^-x) without cancellation, defined above 0: the log-probability of the other outcome.",
});
