// Rectifiers with a rounded corner or a gate on one side.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Biswas et al. 2021. */
export const sau: Activation = /* @__PURE__ */ define({
  name: "sau",
  // The paper's convolution of leakyRelu with a Gaussian; a factor 1 - alpha of phi is missing in print.
  formula: "alpha*x + (1 - alpha)*(x*Phi(beta*x) + phi(beta*x)/beta)",
  params: { alpha: 0.25, beta: 1 },
  trainable: ["beta"],
  aliases: ["smoothActivationUnit"],
  source: "Biswas et al. 2021, arXiv:2109.13210",
  summary: "leakyRelu smoothed by a Gaussian of width 1/beta.",
});

/** Biswas et al. 2021. */
export const smu: Activation = /* @__PURE__ */ define({
  name: "smu",
  formula: "x*(alpha + (1 - alpha)*(0.5*erfc(-mu*(1 - alpha)*x)))",
  params: { alpha: 0.25, mu: 1 },
  trainable: ["mu"],
  aliases: ["smoothMaximumUnit"],
  source: "Biswas et al. 2021, arXiv:2111.04682",
  summary: "The smooth maximum of x and alpha x by an error function: gelu for alpha 0 and mu 0.707; the paper starts mu at 1e6.",
});

/** Biswas et al. 2021. */
export const smu1: Activation = /* @__PURE__ */ define({
  name: "smu1",
  formula: "((1 + alpha)*x + sqrt(((1 - alpha)*x)^2 + mu^2))/2",
  params: { alpha: 0.25, mu: 4.352665993287951e-9 },
  trainable: ["mu"],
  aliases: ["smoothMaximumUnit1"],
  source: "Biswas et al. 2021, arXiv:2111.04682",
  summary: "The smooth maximum of x and alpha x by a square root; with the paper's tiny mu it starts as leakyRelu.",
});

/** Yu et al. 2020. */
export const rmaf: Activation = /* @__PURE__ */ define({
  name: "rmaf",
  // The gate 1/(0.25 (1 + e^-x) + 0.75) is sigmoid(x + log(4)), and its power p stays finite as an exponential.
  formula: "alpha*beta*x*exp(-p*softplus(-x - log(4)))",
  params: { alpha: 1, beta: 1, p: 1 },
  trainable: ["alpha"],
  source: "Yu et al. 2020, RMAF: ReLU-memristor-like activation function for deep learning",
  summary: "swish whose gate is moved by log(4) to the left, to be 0.8 at 0.",
});

/** Mercioni and Holban 2022. */
export const scMish: Activation = /* @__PURE__ */ define({
  name: "scMish",
  formula: "relu(x)*tanh(softplus(alpha*x))",
  params: { alpha: 0.25 },
  trainable: ["alpha"],
  aliases: ["softClippingMish", "SCL-mish"],
  source: "Mercioni and Holban 2022; Kunc and Klema 2024, arXiv:2402.09092, section 4.2.40",
  summary: "mish cut off at 0, its gate widened by a trained alpha.",
});

/** Mercioni and Holban 2022. */
export const scSwish: Activation = /* @__PURE__ */ define({
  name: "scSwish",
  formula: "relu(x)*sigmoid(x)",
  aliases: ["softClippingSwish"],
  source: "Mercioni and Holban 2022; Kunc and Klema 2024, arXiv:2402.09092, section 4.2.41",
  summary: "swish above 0, and 0 below: the slope jumps from 0 to 1/2 at 0.",
});

/** Mercioni and Holban 2020. */
export const pSwish: Activation = /* @__PURE__ */ define({
  name: "pSwish",
  formula: "where(x > gamma, x, alpha*x*sigmoid(beta*x))",
  params: { alpha: 1, beta: 1, gamma: 0 },
  trainable: ["alpha", "beta", "gamma"],
  aliases: ["TSwish", "T-swish(threshold)"],
  source:
    "Mercioni and Holban 2020, P-swish: activation function with learnable parameters based on swish activation function in deep learning",
  summary: "x above a trained threshold, swish below; there is a jump at gamma unless it is 0.",
});

/** Pishchik 2023. */
export const delu: Activation = /* @__PURE__ */ define({
  name: "delu",
  formula: "where(x > 0, (n + 0.5)*x - expm1(-x), x*sigmoid(x))",
  params: { n: 1 },
  trainable: ["n"],
  source: "Pishchik 2023, doi:10.20944/preprints202301.0463.v1",
  summary: "swish below 0, a bent line above that ends with slope n + 1/2; the dual elu is another DELU.",
});
