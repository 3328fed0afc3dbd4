// Smooth steps of other shapes, and of other heights on either side.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Cai et al. 2015. */
export const symMsaf: Activation = /* @__PURE__ */ define({
  name: "symMsaf",
  formula: "sigmoid(x) - sigmoid(-x - alpha)",
  params: { alpha: -2 },
  source: "Cai et al. 2015, Deep neural networks with multistate activation functions",
  summary: "Two sigmoids alpha apart, moved down to run from -1 to 1; it rests at 0 in between if alpha is large.",
});

/** Duch and Jankowski 1999. */
export const rootsig: Activation = /* @__PURE__ */ define({
  name: "rootsig",
  formula: "alpha*x/(1 + sqrt(1 + (alpha*x)^2))",
  params: { alpha: 1 },
  source: "Duch and Jankowski 1999, Survey of neural transfer functions",
  summary: "An algebraic step from -1 to 1: tanh of half of asinh(alpha*x).",
});

/** Duch and Jankowski 1999. */
export const isruScaled: Activation = /* @__PURE__ */ define({
  name: "isruScaled",
  formula: "alpha*x/sqrt(1 + (alpha*x)^2)",
  params: { alpha: 1 },
  aliases: ["softTanh", "unnamed sigmoid 39"],
  source: "Duch and Jankowski 1999, Survey of neural transfer functions",
  summary: "An algebraic step from -1 to 1, the sine of atan(alpha*x); isru differs in height.",
});

/** 2 sigmoid(x) - 1. */
export const bipolarSigmoid: Activation = /* @__PURE__ */ define({
  name: "bipolarSigmoid",
  formula: "tanh(x/2)",
  source: "Folklore; ActTensor, BipolarSigmoid",
  summary: "sigmoid stretched to run from -1 to 1: 2 sigmoid(x) - 1, without its cancellation near 0.",
});

/** Jin et al. 2016. */
export const bipolarSigmoidTanh: Activation = /* @__PURE__ */ define({
  name: "bipolarSigmoidTanh",
  formula: "where(x > 0, tanh(x/2), tanh(x))",
  aliases: ["sigma2/tanh"],
  source: "Jin et al. 2016",
  summary: "tanh that is slower above 0, where it is bipolarSigmoid; its slope jumps at 0.",
});

/** Jin et al. 2016. */
export const tanhLinear: Activation = /* @__PURE__ */ define({
  name: "tanhLinear",
  formula: "where(x > 0, tanh(x), alpha*x)",
  params: { alpha: 1 },
  aliases: ["tanh/az"],
  source: "Jin et al. 2016",
  summary: "Bounded above and linear below, the other way round than a rectifier.",
});

/** The normal distribution function. */
export const normalCdf: Activation = /* @__PURE__ */ define({
  name: "normalCdf",
  formula: "0.5*erfc(-x/(sigma*sqrt(2)))",
  params: { sigma: 1 },
  trainable: ["sigma"],
  aliases: ["Phi", "probit link (inverse)", "geu", "gaussianErrorUnit"],
  source: "Folklore; Kunc and Klema 2024, arXiv:2402.09092, section 4.12 (GEU)",
  summary: "The normal distribution function, the inverse of the probit link; GEU trains sigma.",
});

/** The log-odds. */
export const logit: Activation = /* @__PURE__ */ define({
  name: "logit",
  // log(x/(1 - x)) has no digits left near 1/2.
  formula: "where(abs(x - 0.5) < 0.25, log1p((2*x - 1)/(1 - x)), log(x/(1 - x)))",
  source: "Folklore",
  summary: "The inverse of sigmoid, defined between 0 and 1; ActTensor's Logit leaves out the logarithm.",
});

/** Kocak and Ustundag Siray 2021. */
export const exponentialSwish: Activation = /* @__PURE__ */ define({
  name: "exponentialSwish",
  formula: "sigmoid(-x)",
  aliases: ["expSwish"],
  source: "Kocak and Ustundag Siray 2021, New activation functions for single layer feedforward neural network",
  summary: "Written e^-x sigmoid(x) by its authors, which is sigmoid(-x): a step down, and no gate.",
});
