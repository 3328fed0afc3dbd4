// General families: several known functions by choice of their parameters.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Richards 1959. */
export const richards: Activation = /* @__PURE__ */ define({
  name: "richards",
  // (k - a)/(c + q*exp(-b*x))^(1/nu) without its overflow; c and q are positive.
  formula: "a + (k - a)*exp(-(log(c) + softplus(log(q/c) - b*x))/nu)",
  params: { a: 0, k: 1, c: 1, q: 1, b: 1, nu: 1 },
  trainable: ["a", "k", "c", "q", "b", "nu"],
  aliases: ["richardsCurve"],
  source: "Richards 1959, A flexible growth function for empirical use",
  summary: "The generalised logistic curve, which starts as sigmoid: nu says near which end it is steepest.",
});

/** Patwardhan, Ingalhalikar and Walambe 2018. */
export const aria: Activation = /* @__PURE__ */ define({
  name: "aria",
  formula: "x*(a + (k - a)*exp(-(log(c) + softplus(log(q/c) - b*x))/nu))",
  params: { a: 0, k: 1, c: 1, q: 1, b: 1, nu: 1 },
  source: "Patwardhan, Ingalhalikar and Walambe 2018, arXiv:1805.08878",
  summary: "x gated by a Richards curve: swish where all its parameters are 1 and a is 0.",
});

/** Patwardhan, Ingalhalikar and Walambe 2018. */
export const aria2: Activation = /* @__PURE__ */ define({
  name: "aria2",
  formula: "x*exp(-alpha*softplus(-beta*x))",
  params: { alpha: 1.5, beta: 2 },
  source: "Patwardhan, Ingalhalikar and Walambe 2018, arXiv:1805.08878",
  summary: "x gated by a power of sigmoid, aria with two parameters; Echo's Aria2 leaves out the factor x.",
});

/** Yuen et al. 2021. */
export const uaf: Activation = /* @__PURE__ */ define({
  name: "uaf",
  formula: "softplus(a*(x + b) + c*x^2) - softplus(d*(x - b)) + k",
  params: { a: 1, b: 0, c: 0, d: -1, k: 0 },
  trainable: ["a", "b", "c", "d", "k"],
  aliases: ["universalActivationFunction"],
  source: "Yuen et al. 2021, arXiv:2011.03842",
  summary: "Evolves into step, sigmoid, tanh, relu or a Gaussian; with these parameters it starts as the identity.",
});

/** Bodyanskiy and Kostiuk 2023. */
export const leaf: Activation = /* @__PURE__ */ define({
  name: "leaf",
  formula: "(a*x + b)*sigmoid(c*x) + d",
  params: { a: 1, b: 0, c: 1, d: 0 },
  trainable: ["a", "b", "c", "d"],
  source: "Bodyanskiy and Kostiuk 2023; Kunc and Klema 2024, arXiv:2402.09092, section 4.23",
  summary: "Holds swish, as which it starts, sigmoid, tanh and nearly relu in one trained form.",
});

/** Kunc and Klema 2024. */
export const generalizedRelu: Activation = /* @__PURE__ */ define({
  name: "generalizedRelu",
  formula: "let s = b*log(a); softplus(s*x)/s",
  params: { a: 2, b: 1 },
  trainable: ["a", "b"],
  aliases: ["GReLU"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.24",
  summary: "softplus to the base a, which is softplus with beta = b*log(a): relu for a large one.",
});

/** Biswas et al. 2020. */
export const eis: Activation = /* @__PURE__ */ define({
  name: "eis",
  formula: "x*softplus(x)^alpha/(sqrt(beta + gamma*x^2) + delta*exp(-theta*x))",
  params: { alpha: 1, beta: 1, gamma: 1, delta: 1, theta: 1 },
  source: "Biswas, Kumar, Banerjee and Pandey 2020, arXiv:2009.13501",
  summary: "Combines exponential, inverse square root unit and softplus; Echo puts the exponential under the root.",
});

/** Biswas et al. 2020. */
export const eis1: Activation = /* @__PURE__ */ define({
  name: "eis1",
  formula: "x*softplus(x)/(x + delta*exp(-theta*x))",
  params: { delta: 1.16, theta: 1 },
  source: "Biswas, Kumar, Banerjee and Pandey 2020, arXiv:2009.13501",
  summary: "The first of eis: softplus far above 0, and gone doubly fast below.",
});

/** Biswas et al. 2020. */
export const eis2: Activation = /* @__PURE__ */ define({
  name: "eis2",
  formula: "x*softplus(x)/sqrt(beta + gamma*x^2)",
  params: { beta: 1, gamma: 1 },
  source: "Biswas, Kumar, Banerjee and Pandey 2020, arXiv:2009.13501",
  summary: "The second of eis: softplus times an inverse square root unit, with an exponential tail below 0.",
});

/** Biswas et al. 2020. */
export const eis3: Activation = /* @__PURE__ */ define({
  name: "eis3",
  formula: "x*sigmoid(theta*x - log(delta))",
  params: { delta: 0.68, theta: 1.7 },
  source: "Biswas, Kumar, Banerjee and Pandey 2020, arXiv:2009.13501",
  summary: "The third of eis, x/(1 + delta*e^(-theta*x)): quickGelu, nearly, with its gate moved to the left.",
});

/** Zamora, Rhodes and Nachman 2022. */
export const falu: Activation = /* @__PURE__ */ define({
  name: "falu",
  // g at alpha = 0, its derivative h at 1, and that of h at 2. Transcriptions go on from g above 1, and jump there.
  formula:
    "let s = sigmoid(beta*x); let g = x*s; let h = g*sigmoid(-beta*x) + s; " +
    "where(alpha > 1, h + (alpha - 1)*s*(1 - 2*h), g*(1 - alpha*s) + alpha*s)",
  params: { alpha: 0.5, beta: 1 },
  trainable: ["alpha", "beta"],
  source: "Zamora, Rhodes and Nachman 2022, Fractional adaptive linear units, AAAI",
  summary: "A fractional derivative of swish, of trained order alpha from 0 to 2, by interpolation: from swish to a bump.",
});
