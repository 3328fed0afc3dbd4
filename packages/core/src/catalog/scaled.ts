// Simple functions with trained scales.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Zhu et al. 2025. */
export const dyt: Activation = /* @__PURE__ */ define({
  name: "dyt",
  formula: "gamma*tanh(alpha*x) + beta",
  params: { alpha: 0.5, gamma: 1, beta: 0 },
  trainable: ["alpha", "gamma", "beta"],
  perChannel: ["gamma", "beta"],
  aliases: ["dynamicTanh"],
  source: "Zhu et al. 2025, arXiv:2503.10622",
  summary: "Takes the place of normalisation layers in transformers, whose squashing it does without statistics.",
});

/** Gnanasambandam et al. 2022. */
export const stan: Activation = /* @__PURE__ */ define({
  name: "stan",
  formula: "(1 + beta*x)*tanh(x)",
  params: { beta: 1 },
  trainable: ["beta"],
  perChannel: ["beta"],
  aliases: ["selfScalableTanh"],
  source: "Gnanasambandam et al. 2022, arXiv:2204.12589",
  summary: "tanh plus beta times lisht, which does not saturate: for physics-informed networks with outputs of any scale.",
});

/** Pishchik 2023. */
export const scaledSoftsign: Activation = /* @__PURE__ */ define({
  name: "scaledSoftsign",
  formula: "alpha*x/(beta + abs(x))",
  params: { alpha: 1, beta: 1 },
  trainable: ["alpha", "beta"],
  perChannel: ["alpha", "beta"],
  aliases: ["softsignShifted", "unnamedSigmoid37", "softsignScaledAbs", "unnamedSigmoid38"],
  source: "Pishchik 2023, Trainable activations for image classification",
  summary: "softsign with a trained range alpha, half of which it reaches at beta.",
});

/** Husken and Goerick 2000. */
export const ssinh: Activation = /* @__PURE__ */ define({
  name: "ssinh",
  formula: "a*sinh(b*x)",
  params: { a: 1, b: 1 },
  trainable: ["a", "b"],
  source: "Husken and Goerick 2000; Kunc and Klema 2024, arXiv:2402.09092, section 4.16.3",
  summary: "A scaled hyperbolic sine: linear near 0, exponential in both directions.",
});

/** Kunc and Klema 2024. */
export const sexp: Activation = /* @__PURE__ */ define({
  name: "sexp",
  formula: "a*expm1(b*x)",
  params: { a: 1, b: 1 },
  trainable: ["a", "b"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.16.4",
  summary: "A scaled exponential through 0: elu's lower branch, on both sides.",
});

/** A line of trained slope. */
export const parametricLinear: Activation = /* @__PURE__ */ define({
  name: "parametricLinear",
  formula: "alpha*x",
  params: { alpha: 1 },
  trainable: ["alpha"],
  aliases: ["PLinear"],
  source: "Folklore; ActTensor, ParametricLinear",
  summary: "A trained multiple of x, which starts as the identity; ONNX's Affine, in its recurrent cells, adds a constant.",
});

/** Gao et al. 2020. */
export const seagull: Activation = /* @__PURE__ */ define({
  name: "seagull",
  formula: "log1p(x^2)",
  source: "Gao et al. 2020; Echo, Seagull",
  summary: "Even: a parabola near 0 and a logarithm far out, as Cauchy's robust loss.",
});
