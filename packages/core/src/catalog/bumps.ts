// Bumps: functions that answer to a place and vanish far from it.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Kocak and Ustundag Siray 2021. */
export const sigmoidDerivative: Activation = /* @__PURE__ */ define({
  name: "sigmoidDerivative",
  formula: "sech(x/2)^2/4",
  aliases: ["dSigmoid"],
  source: "Kocak and Ustundag Siray 2021, New activation functions for single layer feedforward neural network",
  summary: "The logistic density: an even bump of height 1/4, with exponential tails.",
});

/** The Gaussian. */
export const gaussian: Activation = /* @__PURE__ */ define({
  name: "gaussian",
  formula: "exp(-x^2/2)",
  aliases: ["RBF"],
  source: "Folklore; ai-on-browser, gaussian",
  summary: "The Gaussian bump of height 1 and width 1.",
});

/** Kunc and Klema 2024. */
export const arbf: Activation = /* @__PURE__ */ define({
  name: "arbf",
  formula: "exp(-((x - mu)/sigma)^2/2)",
  params: { mu: 0, sigma: 1 },
  trainable: ["mu", "sigma"],
  perChannel: ["mu", "sigma"],
  aliases: ["adaptiveRbf"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.8",
  summary: "gaussian with a trained place and width for each channel.",
});

/** Liu et al. 2016. */
export const pmaf: Activation = /* @__PURE__ */ define({
  name: "pmaf",
  formula: "2/(sqrt(3)*sqrt(sqrt(pi)))*(1 - (abs(x) - alpha)^2)*exp(-(abs(x) - alpha)^2/2)",
  params: { alpha: 4 },
  aliases: ["piecewiseMexicanHat"],
  source: "Liu et al. 2016",
  summary: "Mexican hats at alpha and -alpha, of norm 1 each, that meet at 0.",
});

/** Kunc and Klema 2024. */
export const prbf: Activation = /* @__PURE__ */ define({
  name: "prbf",
  formula: "exp(-(where(abs(x) > alpha, abs(x) - 2*alpha, x)/beta)^2)",
  params: { alpha: 3, beta: 1 },
  aliases: ["piecewiseRbf"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.24",
  summary: "Gaussian bumps at 0 and at twice alpha on either side.",
});

/** A radial basis function. */
export const inverseMultiquadric: Activation = /* @__PURE__ */ define({
  name: "inverseMultiquadric",
  formula: "1/sqrt((x - mu)^2 + b^2)",
  params: { mu: 0, b: 1 },
  aliases: ["invMultiquadratic"],
  source: "Folklore; ActTensor, InvMultiquadratic",
  summary: "A radial bump with heavy tails, which fall off as 1/x.",
});

/** Najafi et al. 2017. */
export const rehsec: Activation = /* @__PURE__ */ define({
  name: "rehsec",
  formula: "x*sech(x)",
  aliases: ["resech"],
  source: "Najafi et al. 2017",
  summary: "Odd: a trough and a crest beside 0, gone where x is large.",
});
