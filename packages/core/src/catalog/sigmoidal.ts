// Smooth steps between two levels.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Verhulst 1845; Rumelhart, Hinton and Williams 1986. */
export const sigmoid: Activation = /* @__PURE__ */ define({
  name: "sigmoid",
  formula: "sigmoid(x)",
  aliases: ["logistic"],
  source: "Verhulst 1845; Rumelhart, Hinton and Williams 1986, Learning representations by back-propagating errors",
  summary: "The logistic function, from 0 to 1: a probability from its logit.",
});

/** The logarithm of the logistic function. */
export const logSigmoid: Activation = /* @__PURE__ */ define({
  name: "logSigmoid",
  formula: "-softplus(-x)",
  source: "Folklore; PyTorch, nn.LogSigmoid",
  summary: "The logarithm of sigmoid without its underflow: a log-probability from its logit.",
});

/** LeCun et al. 1998. */
export const tanh: Activation = /* @__PURE__ */ define({
  name: "tanh",
  formula: "tanh(x)",
  aliases: ["hyperbolicTangent"],
  source: "Folklore; see LeCun et al. 1998, Efficient BackProp",
  summary: "The hyperbolic tangent, from -1 to 1 and odd, so that activations stay centred.",
});

/** The inverse tangent. */
export const arctan: Activation = /* @__PURE__ */ define({
  name: "arctan",
  formula: "atan(x)",
  aliases: ["atan"],
  source: "Folklore; ONNX, Atan-7",
  summary: "The inverse tangent: like tanh, with tails that fall off as 1/x^2.",
});

/** Bergstra et al. 2009. */
export const softsign: Activation = /* @__PURE__ */ define({
  name: "softsign",
  formula: "x/(1 + abs(x))",
  source: "Bergstra et al. 2009, Quadratic polynomials learn better image features",
  summary: "A step from -1 to 1 without exponentials, with heavy tails.",
});

/** The error function. */
export const erf: Activation = /* @__PURE__ */ define({
  name: "erf",
  formula: "erf(x)",
  aliases: ["errorFunction"],
  source: "Folklore; ONNX, Erf-9",
  summary: "The error function, from -1 to 1, with the lightest tails of its kind.",
});
