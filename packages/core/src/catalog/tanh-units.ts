// Linear units with a tanh or an error function below 0.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Duggal and Gupta 2017. */
export const ptelu: Activation = /* @__PURE__ */ define({
  name: "ptelu",
  formula: "where(x > 0, x, alpha*tanh(beta*x))",
  params: { alpha: 1, beta: 1 },
  trainable: ["alpha", "beta"],
  perChannel: ["alpha", "beta"],
  aliases: ["parametricTanhLinearUnit", "TReLU", "TReLU2", "SigLU", "maxtanh", "ThLU", "tanhLinearUnit"],
  source: "Duggal and Gupta 2017, P-TELU: Parametric tan hyperbolic linear unit activation for deep neural networks",
  summary: "Linear above 0, a tanh of trained height and width below; TReLU trains beta alone, TReLU2 alpha.",
});

/** Mercioni and Holban. */
export const talu: Activation = /* @__PURE__ */ define({
  name: "talu",
  formula: "where(x > 0, x, tanh(max(x, alpha)))",
  params: { alpha: -0.75 },
  source: "Mercioni and Holban; Kunc and Klema 2024, arXiv:2402.09092, section 4.2.31",
  summary: "Linear above 0, tanh down to alpha, constant below.",
});

/** Mercioni and Holban. */
export const ptalu: Activation = /* @__PURE__ */ define({
  name: "ptalu",
  formula: "where(x < beta, tanh(max(x, alpha)), x)",
  params: { alpha: -0.75, beta: 1 },
  trainable: ["alpha", "beta"],
  source: "Mercioni and Holban; Kunc and Klema 2024, arXiv:2402.09092, section 4.2.32",
  summary: "talu with trained ends: the linear part starts with a jump at beta unless it is 0.",
});

/** Shen et al. 2022. */
export const tanhLu: Activation = /* @__PURE__ */ define({
  name: "tanhLu",
  formula: "alpha*tanh(beta*x) + gamma*x",
  params: { alpha: 1, beta: 1, gamma: 1 },
  trainable: ["alpha", "beta", "gamma"],
  source: "Shen et al. 2022",
  summary: "A tanh added to a line: odd and steepest at 0, and without saturation.",
});

/** Mercioni and Holban 2021. */
export const teluElu: Activation = /* @__PURE__ */ define({
  name: "teluElu",
  formula: "x*tanh(elu(alpha*x))",
  params: { alpha: 1 },
  trainable: ["alpha"],
  aliases: ["TeLU(ELU)"],
  source: "Mercioni and Holban 2021; Kunc and Klema 2024, arXiv:2402.09092, section 4.2.34",
  summary: "x gated by the tanh of its elu: positive on both sides of 0; TeLU of 2024 is another, tanhExp.",
});

/** Wang et al. 2019. */
export const reltanh: Activation = /* @__PURE__ */ define({
  name: "reltanh",
  formula: "where(x < lo, tanh(lo) + sech(lo)^2*(x - lo), where(x > hi, tanh(hi) + sech(hi)^2*(x - hi), tanh(x)))",
  params: { lo: -1.5, hi: 0 },
  trainable: ["lo", "hi"],
  aliases: ["rectifiedLinearTanh"],
  source: "Wang et al. 2019, ReLTanh: An activation function with vanishing gradient resistance",
  summary: "tanh between two trained points, its tangents outside: a slope that never vanishes.",
});

/** Rajanand and Singh 2023. */
export const erfRelu: Activation = /* @__PURE__ */ define({
  name: "erfRelu",
  formula: "where(x > 0, x, alpha*erf(x))",
  params: { alpha: 1 },
  trainable: ["alpha"],
  source: "Rajanand and Singh 2023, arXiv:2306.01822",
  summary: "Linear above 0, a trained multiple of the error function below; slope 1.128 alpha left of 0.",
});
