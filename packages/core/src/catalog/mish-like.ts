// x gated by a bounded function of an exponential, as in mish.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Biswas et al. 2020. */
export const tanhsoft: Activation = /* @__PURE__ */ define({
  name: "tanhsoft",
  // log(delta + e^x), which would overflow.
  formula: "tanh(alpha*x + beta*exp(gamma*x))*where(delta > 0, log(delta) + softplus(x - log(delta)), x)",
  params: { alpha: 0, beta: 0.6, gamma: 1, delta: 0 },
  source: "Biswas et al. 2020, arXiv:2009.03863",
  summary: "A family of mish's kin, tanhsoft1 and tanhsoft2 among them; the defaults, Echo's, give x tanh(0.6 e^x).",
});

/** Biswas et al. 2020. */
export const tanhsoft1: Activation = /* @__PURE__ */ define({
  name: "tanhsoft1",
  formula: "tanh(alpha*x)*softplus(x)",
  params: { alpha: 0.87 },
  trainable: ["alpha"],
  source: "Biswas et al. 2020, arXiv:2009.03863",
  summary: "softplus gated by tanh: it dips below 0 and returns; 0.87 is the authors' choice for alpha.",
});

/** Biswas et al. 2020. */
export const tanhsoft2: Activation = /* @__PURE__ */ define({
  name: "tanhsoft2",
  formula: "x*tanh(beta*exp(gamma*x))",
  params: { beta: 0.6, gamma: 1 },
  trainable: ["beta", "gamma"],
  source: "Biswas et al. 2020, arXiv:2009.03863",
  summary: "tanhExp with trained factors; beta = 0.6 is the authors' choice.",
});

/** Biswas et al. 2020. */
export const tanhsoft3: Activation = /* @__PURE__ */ define({
  name: "tanhsoft3",
  // One logarithm, written so that e^x does not overflow.
  formula: "where(x > 1, x + log(exp(-x) + tanh(alpha*x)), log1p(exp(x)*tanh(alpha*x)))",
  params: { alpha: 1 },
  trainable: ["alpha"],
  source: "Biswas et al. 2020, arXiv:2009.03863",
  summary: "softplus that passes through 0: log(1 + e^x tanh(alpha*x)), for a positive alpha.",
});

/** Wang, Ren and Wang 2022. */
export const smish: Activation = /* @__PURE__ */ define({
  name: "smish",
  formula: "alpha*x*tanh(log1p(sigmoid(beta*x)))",
  params: { alpha: 1, beta: 1 },
  source: "Wang, Ren and Wang 2022, Smish: a novel activation function for deep learning methods",
  summary: "x gated by the tanh of logish's gate: its slope is 3/5 far above 0.",
});

/** Nag et al. 2021. */
export const serf: Activation = /* @__PURE__ */ define({
  name: "serf",
  formula: "x*erf(softplus(x))",
  source: "Nag et al. 2021, arXiv:2108.09598",
  summary: "mish with erf in place of tanh.",
});

/** Biswas et al. 2021. */
export const pserf: Activation = /* @__PURE__ */ define({
  name: "pserf",
  formula: "x*erf(alpha*softplus(beta*x))",
  params: { alpha: 1.25, beta: 0.85 },
  trainable: ["alpha", "beta"],
  source: "Biswas et al. 2021, arXiv:2109.04386",
  summary: "serf with trained factors, which start at 1.25 and 0.85.",
});

/** Biswas et al. 2021. */
export const erfact: Activation = /* @__PURE__ */ define({
  name: "erfact",
  formula: "x*erf(alpha*exp(beta*x))",
  params: { alpha: 0.75, beta: 0.75 },
  trainable: ["alpha", "beta"],
  source: "Biswas et al. 2021, arXiv:2109.04386",
  summary: "tanhsoft2 with erf in place of tanh.",
});

/** Naveen 2022. */
export const phish: Activation = /* @__PURE__ */ define({
  name: "phish",
  formula: "x*tanh(x*(0.5*erfc(-x/sqrt(2))))",
  source: "Naveen 2022, Phish: a novel hyper-optimizable activation function",
  summary: "x gated by the tanh of its gelu: flat at 0, as x^2/2.",
});

/** Kunc and Klema 2024. */
export const tsrelu: Activation = /* @__PURE__ */ define({
  name: "tsrelu",
  formula: "x*tanh(alpha*sigmoid(x))",
  params: { alpha: 1 },
  trainable: ["alpha"],
  aliases: ["tangentSigmoidRelu", "PSGU"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.3.18; Wu et al. 2023 (PSGU)",
  summary: "x gated by the tanh of its sigmoid, slope tanh(alpha) far above 0; PSGU trains alpha from 3.",
});

/** Kunc and Klema 2024. */
export const tbsrelu: Activation = /* @__PURE__ */ define({
  name: "tbsrelu",
  formula: "x*tanh(alpha*tanh(x/2))",
  params: { alpha: 1 },
  trainable: ["alpha"],
  aliases: ["TBSReLUl"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.3.19",
  summary: "x gated by the tanh of tanh(x/2): even, it sends both signs upwards; TBSReLUl trains alpha from 0.5.",
});
