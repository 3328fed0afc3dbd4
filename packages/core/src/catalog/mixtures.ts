// Trained sums of simpler functions, and trained affine maps around one.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Sutfeld et al. 2018. */
export const abu: Activation = /* @__PURE__ */ define({
  name: "abu",
  formula: "a1*tanh(x) + a2*elu(x) + a3*relu(x) + a4*swish(x) + a5*x",
  params: { a1: 0.2, a2: 0.2, a3: 0.2, a4: 0.2, a5: 0.2 },
  trainable: ["a1", "a2", "a3", "a4", "a5"],
  perChannel: ["a1", "a2", "a3", "a4", "a5"],
  aliases: ["adaptiveBlending", "adaptiveBlendingUnit"],
  source: "Sutfeld et al. 2018; Kunc and Klema 2024, arXiv:2402.09092, section 4.48",
  summary: "Blends tanh, elu, relu, swish and the identity with trained weights, equal at first.",
});

/** Pishchik 2023. */
export const lincomb: Activation = /* @__PURE__ */ define({
  name: "lincomb",
  formula: "w1*relu(x) + w2*sigmoid(x) + w3*tanh(x) + w4*x/(1 + abs(x))",
  params: { w1: 0.25, w2: 0.25, w3: 0.25, w4: 0.25 },
  trainable: ["w1", "w2", "w3", "w4"],
  source: "Pishchik 2023, Trainable activations for image classification",
  summary: "Blends relu, sigmoid, tanh and softsign; torch_activation draws the weights at random, here they are equal.",
});

/** Kunc and Klema 2021. */
export const taaf: Activation = /* @__PURE__ */ define({
  name: "taaf",
  formula: "alpha*tanh(beta*x + gamma) + delta",
  params: { alpha: 1, beta: 1, gamma: 0, delta: 0 },
  trainable: ["alpha", "beta", "gamma", "delta"],
  perChannel: ["alpha", "beta", "gamma", "delta"],
  source: "Kunc and Klema 2024, arXiv:2402.09249",
  summary: "Scales and shifts a function, here tanh, along both axes: over 50 trained functions are cases of it.",
});

/** Jagtap, Kawaguchi and Karniadakis 2020. */
export const laaf: Activation = /* @__PURE__ */ define({
  name: "laaf",
  formula: "tanh(n*a*x)",
  params: { a: 1, n: 1 },
  trainable: ["a"],
  perChannel: ["a"],
  source: "Jagtap, Kawaguchi and Karniadakis 2020, arXiv:1909.12228",
  summary: "A base function, here tanh, of trained slope; a larger n with a = 1/n trains it faster, as in physics-informed networks.",
});

/** Kunc and Klema 2024. */
export const catAf: Activation = /* @__PURE__ */ define({
  name: "catAf",
  formula: "x*sin(a) + tanh(x)*cos(a)",
  params: { a: 0.5 },
  trainable: ["a"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.42",
  summary: "Turns from a function, here tanh, to the identity by a trained angle.",
});

/** Apicella, Isgro and Prevete 2019. */
export const vaf: Activation = /* @__PURE__ */ define({
  name: "vaf",
  formula: "a0 + a1*tanh(b1*x + c1) + a2*tanh(b2*x + c2) + a3*tanh(b3*x + c3)",
  params: { a0: 0, a1: 1, a2: 0, a3: 0, b1: 1, b2: 1, b3: 1, c1: 0, c2: -1, c3: 1 },
  trainable: ["a0", "a1", "a2", "a3", "b1", "b2", "b3", "c1", "c2", "c3"],
  aliases: ["variableActivationFunction"],
  source: "Apicella, Isgro and Prevete 2019; Kunc and Klema 2024, arXiv:2402.09092, section 4.56.1",
  summary: "A small network with one input and one output in place of a function; here three tanh units that start as tanh.",
});

/** Scardapane et al. 2017. */
export const kaf: Activation = /* @__PURE__ */ define({
  name: "kaf",
  formula:
    "a1*exp(-gamma*(x + 3)^2) + a2*exp(-gamma*(x + 2)^2) + a3*exp(-gamma*(x + 1)^2) + a4*exp(-gamma*x^2) + " +
    "a5*exp(-gamma*(x - 1)^2) + a6*exp(-gamma*(x - 2)^2) + a7*exp(-gamma*(x - 3)^2)",
  params: { a1: -2.2, a2: 3.76, a3: -4.29, a4: 0, a5: 4.29, a6: -3.76, a7: 2.2, gamma: 1 / 6 },
  trainable: ["a1", "a2", "a3", "a4", "a5", "a6", "a7"],
  perChannel: ["a1", "a2", "a3", "a4", "a5", "a6", "a7"],
  aliases: ["kernelAf"],
  source: "Scardapane et al. 2017, arXiv:1707.04035",
  summary: "Gaussian kernels on a fixed grid with trained weights; here 7 of them, its paper has 20, from a fit to tanh on [-2, 2].",
});

/** Kunc and Klema 2024. */
export const mogu: Activation = /* @__PURE__ */ define({
  name: "mogu",
  formula: "a1*phi((x - m1)/s1)/abs(s1) + a2*phi((x - m2)/s2)/abs(s2) + a3*phi((x - m3)/s3)/abs(s3)",
  params: { a1: 1, a2: 1, a3: 1, m1: -2, m2: 0, m3: 2, s1: 1, s2: 1, s3: 1 },
  trainable: ["a1", "a2", "a3", "m1", "m2", "m3", "s1", "s2", "s3"],
  perChannel: ["a1", "a2", "a3", "m1", "m2", "m3", "s1", "s2", "s3"],
  aliases: ["mixtureOfGaussians"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.48.10",
  summary: "A trained mixture of normal densities, 0 far out; three here as in torch_activation, at -2, 0 and 2.",
});

/** Kunc and Klema 2024. */
export const naf: Activation = /* @__PURE__ */ define({
  name: "naf",
  formula: "a*exp(-b*x^2) + c*sigmoid(d*x)",
  params: { a: 1, b: 1, c: 1, d: 1 },
  trainable: ["a", "b", "c", "d"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.28",
  summary: "A trained bump on a trained step: local near 0, from 0 to c far out.",
});

/** Kunc and Klema 2024. */
export const elus2l: Activation = /* @__PURE__ */ define({
  name: "elus2l",
  formula: "b*elu(x) + (1 - b)*(softplus(x) - a)",
  params: { a: 0.5, b: 0.5 },
  trainable: ["a", "b"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.26.1",
  summary: "elu blended with a lowered softplus: smooth at 0 whatever the blend, both sides trained.",
});

/** Kunc and Klema 2024. */
export const psigramp: Activation = /* @__PURE__ */ define({
  name: "psigramp",
  formula: "a*sigmoid(x) + (1 - a)*clip(b*x + 0.5, 0, 1)",
  params: { a: 0.5, b: 1 },
  trainable: ["a", "b"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.15",
  summary: "sigmoid blended with a ramp of trained slope: steep at 0, and never quite flat.",
});
