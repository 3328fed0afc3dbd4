// Relatives of elu whose bend is trained.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Trottier, Giguere and Chaib-draa 2016. */
export const pelu: Activation = /* @__PURE__ */ define({
  name: "pelu",
  formula: "where(x > 0, alpha/beta*x, alpha*expm1(x/beta))",
  params: { alpha: 1, beta: 1 },
  trainable: ["alpha", "beta"],
  perChannel: ["alpha", "beta"],
  aliases: ["parametricElu"],
  source: "Trottier, Giguere and Chaib-draa 2016, arXiv:1605.09332",
  summary: "elu with a trained level and decay, the slope above 0 tied so that it doesn't jump at 0; both stay positive.",
});

/** Trottier, Giguere and Chaib-draa 2016. */
export const pelu3: Activation = /* @__PURE__ */ define({
  name: "pelu3",
  formula: "where(x > 0, gamma*x, alpha*expm1(x/beta))",
  params: { alpha: 1, beta: 1, gamma: 1 },
  trainable: ["alpha", "beta", "gamma"],
  perChannel: ["alpha", "beta", "gamma"],
  aliases: ["PELU(3-parameter)"],
  source: "Trottier, Giguere and Chaib-draa 2016, arXiv:1605.09332",
  summary: "pelu before its slopes are tied: three free parameters, which ActTensor calls PELU.",
});

/** Li et al. 2016. */
export const mpelu: Activation = /* @__PURE__ */ define({
  name: "mpelu",
  formula: "where(x > 0, x, alpha*expm1(beta*x))",
  params: { alpha: 0.25, beta: 1 },
  trainable: ["alpha", "beta"],
  perChannel: ["alpha", "beta"],
  aliases: ["multipleParametricElu"],
  source: "Li et al. 2016, arXiv:1606.00305",
  summary: "elu with a trained level and decay: near prelu where beta is small, elu where alpha and beta are 1.",
});

/** An elu that is joined off 0. */
export const edelu: Activation = /* @__PURE__ */ define({
  name: "edelu",
  formula: "where(x > gamma, x, expm1(alpha*x)/beta)",
  params: { alpha: 1, beta: 1, gamma: 0 },
  trainable: ["alpha", "beta", "gamma"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.2.44",
  summary: "elu joined to the diagonal at gamma: without a jump where beta gamma = expm1(alpha gamma).",
});

/** Cheng et al. 2020. */
export const pdelu: Activation = /* @__PURE__ */ define({
  name: "pdelu",
  // (1 + u)^(1/(1 - t)) - 1 by a logarithm, which keeps its digits near 0; the last max carries NaN.
  formula: "let u = (1 - t)*x; where(x > 0, x, alpha*where(u > -1, expm1(log1p(u)/(1 - t)), max(u, -1)))",
  params: { alpha: 1, t: 0.9 },
  trainable: ["alpha"],
  perChannel: ["alpha"],
  aliases: ["parametricDeformableElu"],
  source: "Cheng et al. 2020, Parametric deformable exponential linear units for deep neural networks",
  summary: "elu with a power of degree 1/(1 - t) for the exponential: it reaches -alpha at -1/(1 - t), and is elu as t nears 1.",
});

/** Duan et al. 2022. */
export const pfplus: Activation = /* @__PURE__ */ define({
  name: "pfplus",
  formula: "where(x > 0, alpha*x, alpha*x/(1 - beta*x))",
  params: { alpha: 1, beta: 1 },
  trainable: ["alpha", "beta"],
  source: "Duan et al. 2022",
  summary: "Linear above 0, a hyperbola that levels off at -alpha/beta below, with no jump of the slope.",
});

/** Godfrey and Gashler 2016. */
export const softExponential: Activation = /* @__PURE__ */ define({
  name: "softExponential",
  // At alpha = 0 the value is x, and the slope in alpha x^2/2 + 1: without it training would never leave 0.
  formula: "where(alpha > 0, expm1(alpha*x)/alpha + alpha, where(alpha < 0, -log1p(-alpha*(x + alpha))/alpha, x*(1 + alpha*x/2) + alpha))",
  params: { alpha: 0 },
  trainable: ["alpha"],
  source: "Godfrey and Gashler 2016, arXiv:1602.01321",
  summary: "From a logarithm (alpha -1) by the identity (0, where it starts) to an exponential (1).",
});

/** Jie et al. 2021. */
export const pe2Relu: Activation = /* @__PURE__ */ define({
  name: "pe2Relu",
  formula: "alpha*relu(x) + beta*elu(x) - (1 - alpha - beta)*elu(-x)",
  params: { alpha: 0.4, beta: 0.3 },
  trainable: ["alpha", "beta"],
  perChannel: ["alpha", "beta"],
  source: "Jie et al. 2021, Regularized flexible activation function combination for deep neural networks",
  summary: "A trained mixture of relu, elu and elu turned around, its weights adding up to 1.",
});

/** Jie et al. 2021. */
export const pe2Id: Activation = /* @__PURE__ */ define({
  name: "pe2Id",
  formula: "alpha*x + (1 - alpha)*(elu(x) - elu(-x))",
  params: { alpha: 0.5 },
  trainable: ["alpha"],
  perChannel: ["alpha"],
  source: "Jie et al. 2021, Regularized flexible activation function combination for deep neural networks",
  summary: "A trained mixture of the identity and an odd sum of two elus: steepest at 0, linear far out.",
});
