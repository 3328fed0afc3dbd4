// Steps built from other functions than one sigmoid.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Zhou et al. 2020. */
export const softRootSign: Activation = /* @__PURE__ */ define({
  name: "softRootSign",
  // Below 0 multiplied out by e^(x/beta), so that the slope tends to 0 rather than to a ratio of infinities.
  formula: "where(x > 0, x/(x/alpha + exp(-x/beta)), x*exp(x/beta)/(1 + x*exp(x/beta)/alpha))",
  params: { alpha: 2, beta: 3 },
  trainable: ["alpha", "beta"],
  perChannel: ["alpha", "beta"],
  aliases: ["SRS", "SAAAF"],
  source: "Zhou et al. 2020, arXiv:2003.00547",
  summary: "A dip below 0, then a rise to alpha: bounded and not monotone; ai-on-browser swaps the two defaults.",
});

/** Klimek and Perelstein 2018. */
export const softClipping: Activation = /* @__PURE__ */ define({
  name: "softClipping",
  // (softplus(alpha x) - softplus(alpha (x - 1)))/alpha, which would cancel far above 1.
  formula: "log1p(expm1(alpha)*sigmoid(alpha*(x - 1)))/alpha",
  params: { alpha: 0.5 },
  aliases: ["SC"],
  source: "Klimek and Perelstein 2018, arXiv:1810.11509",
  summary: "A smooth clip to [0, 1], the sharper the larger alpha: 0.5 in Echo, 50 in torch_activation.",
});

/** Kong and Takatsuka 2017. */
export const hexpo: Activation = /* @__PURE__ */ define({
  name: "hexpo",
  formula: "where(x > 0, -a*expm1(-x/b), c*expm1(x/d))",
  params: { a: 1, b: 1, c: 1, d: 1 },
  source: "Kong and Takatsuka 2017, Hexpo: a vanishing-proof activation function",
  summary: "Two exponentials from -c to a, whose slopes at 0, c/d and a/b, are chosen against vanishing gradients.",
});

/** Elliott 1993. */
export const elliott: Activation = /* @__PURE__ */ define({
  name: "elliott",
  // (1 + softsign(x))/2, which would cancel far below 0.
  formula: "where(x > 0, 1 - 0.5/(1 + x), 0.5/(1 - x))",
  source: "Elliott 1993, A better activation function for artificial neural networks",
  summary: "softsign moved to (0, 1): a logistic step without exponentials.",
});

/** Koçak and Üstündağ Şiray 2021. */
export const sincSigmoid: Activation = /* @__PURE__ */ define({
  name: "sincSigmoid",
  // The unnormalized sinc, as the derivative in the paper shows; by its series where the slope would cancel.
  formula: "let s = sigmoid(x); where(x < -8, 1 - s^2/6 + s^4/120, sin(s)/s)",
  source: "Koçak and Üstündağ Şiray 2021, New activation functions for single layer feedforward neural network",
  summary: "A falling step from 1 to sin(1), 0.84.",
});

/** Kaytan et al. 2022. */
export const sigmoidGumbel: Activation = /* @__PURE__ */ define({
  name: "sigmoidGumbel",
  formula: "sigmoid(x)*exp(-exp(-x))",
  aliases: ["SG"],
  source: "Kaytan et al. 2022; Kunc and Klema 2024, arXiv:2402.09092, section 3.2.17",
  summary: "The logistic function times Gumbel's distribution: the left tail falls off doubly fast.",
});

/** Kumar and Sodhi 2023. */
export const newSigmoid: Activation = /* @__PURE__ */ define({
  name: "newSigmoid",
  // sinh(x)/sqrt(cosh(2 x)), without overflow.
  formula: "let t = tanh(x); t/sqrt(1 + t^2)",
  source: "Kumar and Sodhi 2023; Kunc and Klema 2024, arXiv:2402.09092, section 3.2.18",
  summary: "tanh pressed into -0.707 to 0.707, with slope 1 at 0.",
});

/** Kumar and Sodhi 2023. */
export const root2sigmoid: Activation = /* @__PURE__ */ define({
  name: "root2sigmoid",
  formula: "let t = tanh(log(2)/2*x); t/sqrt(8*(1 + t^2))",
  source: "Kumar and Sodhi 2023; Kunc and Klema 2024, arXiv:2402.09092, section 3.2.19",
  summary: "newSigmoid to the base of the root of 2, between -1/4 and 1/4.",
});

/** Gomes and Ludermir 2008. */
export const loglog: Activation = /* @__PURE__ */ define({
  name: "loglog",
  formula: "exp(-exp(-x))",
  aliases: ["Gompertz"],
  source: "Gomes and Ludermir 2008, Complementary log-log and probit: activation functions implemented in artificial neural networks",
  summary: "Gumbel's distribution: an asymmetric step that leaves 0 abruptly and nears 1 slowly.",
});

/** Gomes and Ludermir 2008. */
export const cloglog: Activation = /* @__PURE__ */ define({
  name: "cloglog",
  formula: "-expm1(-exp(x))",
  aliases: ["complementaryLogLog", "CLL"],
  source: "Gomes and Ludermir 2008, Complementary log-log and probit: activation functions implemented in artificial neural networks",
  summary: "loglog turned about: it leaves 0 slowly and reaches 1 abruptly.",
});

/** Gomes and Ludermir 2008. */
export const cloglogm: Activation = /* @__PURE__ */ define({
  name: "cloglogm",
  formula: "1 - 2*exp(-0.7*exp(x))",
  aliases: ["modifiedCloglog"],
  source: "Gomes and Ludermir 2008, Complementary log-log and probit: activation functions implemented in artificial neural networks",
  summary: "cloglog stretched to (-1, 1), and nearly through 0.",
});
