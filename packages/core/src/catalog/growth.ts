// Functions of unbounded growth: powers, exponentials, logarithms and roots.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** The square. */
export const square: Activation = /* @__PURE__ */ define({
  name: "square",
  formula: "x^2",
  aliases: ["x^2"],
  source: "Folklore of networks on encrypted data",
  summary: "The square: no more than one product, which homomorphic encryption can afford.",
});

/** Noel et al. 2021. */
export const squ: Activation = /* @__PURE__ */ define({
  name: "squ",
  formula: "x*(x + 1)",
  aliases: ["shiftedQuadraticUnit"],
  source: "Noel et al. 2021, arXiv:2111.04020",
  summary: "x^2 + x: a parabola with zeros at -1 and 0, and slope 1 at 0.",
});

/** Noel et al. 2021. */
export const ncu: Activation = /* @__PURE__ */ define({
  name: "ncu",
  formula: "x*(1 - x)*(1 + x)",
  aliases: ["nonMonotonicCubicUnit"],
  source: "Noel et al. 2021, arXiv:2111.04020",
  summary: "x - x^3: odd, rising between its extrema at -0.577 and 0.577 and falling outside.",
});

/** The cube. */
export const triple: Activation = /* @__PURE__ */ define({
  name: "triple",
  formula: "alpha*x^3",
  params: { alpha: 1 },
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.43",
  summary: "The cube: flat at 0 and steep far out.",
});

/** The falling exponential. */
export const expNeg: Activation = /* @__PURE__ */ define({
  name: "expNeg",
  formula: "exp(-x)",
  aliases: ["Exponential(survey)"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.39",
  summary: "The falling exponential; Keras's exponential and ONNX's Exp are the rising one, exp.",
});

/** Kalaiselvi et al. 2022. */
export const etanh: Activation = /* @__PURE__ */ define({
  name: "etanh",
  formula: "alpha*exp(x)*tanh(x)",
  params: { alpha: 1 },
  source: "Kalaiselvi et al. 2022",
  summary: "An exponential above 0, a shallow dip that ends in 0 below.",
});

/** A result of neuroevolution. */
export const evolvedTanhRelu: Activation = /* @__PURE__ */ define({
  name: "evolvedTanhRelu",
  // Printed with a factor a = 1, of the tanh alone or of the sum: it is left out.
  formula: "tanh(x^2) + max(x, 0)",
  aliases: ["evolved combination"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.40.1",
  summary: "relu raised by 1 but for a well around 0, found by neuroevolution for recurrent networks.",
});

/** Abdel-Nabi et al. 2023. */
export const hclsh: Activation = /* @__PURE__ */ define({
  name: "hclsh",
  // log(cosh(x) + x cosh(x/2)) and log(cosh(x)) + x, without their overflow.
  formula: "where(x > 0, x + log1p((expm1(-2*x) + x*(exp(-x/2) + exp(-3*x/2)))/2), log1p(expm1(2*x)/2))",
  source: "Abdel-Nabi et al. 2023, HcLSH: A novel non-linear monotonic activation function for deep learning methods",
  summary: "The logarithm of hyperbolic cosines: monotone, from -log(2) to a line of slope 1.",
});

/** Hafner et al. 2023. */
export const symlog: Activation = /* @__PURE__ */ define({
  name: "symlog",
  // The survey's ln(z) + 1 has a pole at 0: it must mean ln(z + 1), as in this paper.
  formula: "where(x > 0, log1p(x), -log1p(-x))",
  aliases: ["Logarithmic"],
  source: "Hafner et al. 2023 (DreamerV3), arXiv:2301.04104",
  summary: "An odd logarithm with slope 1 at 0: it tames values of any magnitude; symexp is its inverse.",
});

/** Hafner et al. 2023. */
export const symexp: Activation = /* @__PURE__ */ define({
  name: "symexp",
  formula: "where(x > 0, expm1(x), -expm1(-x))",
  source: "Hafner et al. 2023 (DreamerV3), arXiv:2301.04104",
  summary: "An odd exponential with slope 1 at 0: the inverse of symlog.",
});

/** Yang et al. 2018 for alpha = 1/2. */
export const ssaf: Activation = /* @__PURE__ */ define({
  name: "ssaf",
  formula: "where(x < 0, -sqrt(-2*alpha*x), sqrt(2*alpha*x))",
  params: { alpha: 0.5 },
  aliases: ["s-shaped sqrt", "sqrtSigned", "SQRT"],
  source: "Yang et al. 2018 (SQRT, alpha = 1/2); Kunc and Klema 2024, arXiv:2402.09092, section 3.9",
  summary: "The square root of the magnitude with the sign of x: an infinite slope at 0.",
});
