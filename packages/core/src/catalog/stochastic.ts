// Stochastic functions: they are drawn anew in training, and in evaluation what is drawn is its mean.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Xu et al. 2015. */
export const rrelu: Activation = /* @__PURE__ */ define({
  name: "rrelu",
  formula: "where(x > 0, x, (lower + (upper - lower)*u)*x)",
  params: { lower: 0.125, upper: 0.3333333333333333 },
  draws: { u: "uniform" },
  aliases: ["randomizedLeakyRelu"],
  source: "Xu et al. 2015, arXiv:1505.00853",
  summary: "leakyRelu with a slope drawn between two bounds, as in PyTorch; the paper draws its inverse, from 3 to 8.",
});

/** Nair and Hinton 2010. */
export const noisyRelu: Activation = /* @__PURE__ */ define({
  name: "noisyRelu",
  // exp(-softplus(-x)/2) is the root of sigmoid(x), and its slope has no 0/0.
  formula: "max(x + exp(-0.5*softplus(-x))*n, 0)",
  draws: { n: "normal" },
  aliases: ["NReLU"],
  source: "Nair and Hinton 2010, ICML",
  summary: "relu of x and noise of variance sigmoid(x): a stack of binary units that share their weights.",
});

/** Cao et al. 2018. */
export const rtRelu: Activation = /* @__PURE__ */ define({
  name: "rtRelu",
  formula: "max(x + sigma*n, 0)",
  params: { sigma: 0.75 },
  draws: { n: "normal" },
  perChannel: ["n"],
  aliases: ["randomTranslationRelu"],
  source: "Cao et al. 2018; Kunc and Klema 2024, arXiv:2402.09092, section 3.6.11",
  summary: "relu whose corner is moved at random, by the same for all elements of a channel.",
});

/** Cao et al. 2018. */
export const rtPrelu: Activation = /* @__PURE__ */ define({
  name: "rtPrelu",
  formula: "where(x + sigma*n > 0, x, alpha*x)",
  params: { alpha: 0.25, sigma: 0.75 },
  trainable: ["alpha"],
  perChannel: ["alpha", "n"],
  draws: { n: "normal" },
  aliases: ["randomTranslationPrelu"],
  source: "Cao et al. 2018; Kunc and Klema 2024, arXiv:2402.09092, section 4.2.10",
  summary: "prelu that changes its slope at a random place; in training it jumps there.",
});

/** Lee et al. 2019. */
export const probact: Activation = /* @__PURE__ */ define({
  name: "probact",
  formula: "max(x, 0) + sigma*n",
  params: { sigma: 0.1 },
  trainable: ["sigma"],
  perChannel: ["sigma"],
  draws: { n: "normal" },
  source: "Lee et al. 2019, arXiv:1905.10761",
  summary: "relu with added noise of a trained size; the paper keeps the noise in evaluation, here it is 0.",
});

/** Jiang et al. 2018. */
export const elasticRelu: Activation = /* @__PURE__ */ define({
  name: "elasticRelu",
  formula: "where(x > 0, (1 + alpha*(2*u - 1))*x, 0)",
  params: { alpha: 0.1 },
  draws: { u: "uniform" },
  aliases: ["EReLU"],
  source: "Jiang et al. 2018; Kunc and Klema 2024, arXiv:2402.09092, section 3.6.38",
  summary: "relu whose slope is drawn around 1, within alpha; relu itself in evaluation.",
});

/** Jiang et al. 2018. */
export const epRelu: Activation = /* @__PURE__ */ define({
  name: "epRelu",
  formula: "where(x > 0, (1 + alpha*(2*u - 1))*x, a*x)",
  params: { a: 0.25, alpha: 0.1 },
  trainable: ["a"],
  perChannel: ["a"],
  draws: { u: "uniform" },
  aliases: ["elasticPrelu"],
  source: "Jiang et al. 2018; Kunc and Klema 2024, arXiv:2402.09092, section 4.2.25",
  summary: "elasticRelu with prelu's trained slope below 0; prelu in evaluation.",
});

/** Kim et al. 2020. */
export const eelu: Activation = /* @__PURE__ */ define({
  name: "eelu",
  formula: "where(x > 0, clip(1 + epsilon*u*n, 0, 2)*x, alpha*expm1(beta*x))",
  params: { alpha: 1, beta: 1, epsilon: 0.1 },
  trainable: ["alpha", "beta"],
  perChannel: ["alpha", "beta"],
  draws: { u: "uniform", n: "normal" },
  aliases: ["elasticElu"],
  source: "Kim et al. 2020; Kunc and Klema 2024, arXiv:2402.09092, section 4.2.60",
  summary: "elu with two trained shapes below 0 and a slope above that is drawn around 1, of a drawn deviation.",
});

/** Zhang et al. 2022. */
export const eacu: Activation = /* @__PURE__ */ define({
  name: "eacu",
  // Drawn with variance 0.01, and 1 where that leaves (0.5, 1.5).
  formula: "let s = 1 + 0.1*n; where(x > 0, where(s > 0.5, where(s < 1.5, s, 1), 1)*x, a*x*tanh(softplus(a*x)))",
  params: { a: 1 },
  trainable: ["a"],
  perChannel: ["a"],
  draws: { n: "normal" },
  aliases: ["elasticAdaptivelyCompounded"],
  source: "Zhang et al. 2022; Kunc and Klema 2024, arXiv:2402.09092, section 3.7.9",
  summary: "mish of a*x below 0, and a slope drawn around 1 above: it jumps in slope at 0.",
});

/** Zheng and Wang 2020. */
export const pats: Activation = /* @__PURE__ */ define({
  name: "pats",
  formula: "x*atan((lower + (upper - lower)*u)*pi*sigmoid(x))",
  params: { lower: 0.5, upper: 0.75 },
  draws: { u: "uniform" },
  source: "Zheng and Wang 2020; Kunc and Klema 2024, arXiv:2402.09092, section 4.4.9",
  summary: "x gated by an arctangent of its sigmoid whose scale is drawn; the source says not what evaluation takes, here the mean.",
});

/** Jang, Gu and Poole 2016; Maddison, Mnih and Teh 2016. */
export const gumbelSoftmax: Activation = /* @__PURE__ */ define({
  name: "gumbelSoftmax",
  formula: "exp((x + g)/tau - reduceLogSumExp((x + g)/tau))",
  params: { tau: 1 },
  draws: { g: "gumbel" },
  aliases: ["concrete"],
  source: "Jang, Gu and Poole 2016, arXiv:1611.01144; Maddison, Mnih and Teh 2016, arXiv:1611.00712",
  summary: "A sample from softmax, made differentiable; in evaluation softmax of x/tau. PyTorch's hard=True is not of this form.",
});
