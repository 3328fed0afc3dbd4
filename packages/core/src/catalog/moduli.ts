// Moduli, tents and other functions that turn around.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Kunc and Klema 2024, section 3.6.26. */
export const pan: Activation = /* @__PURE__ */ define({
  name: "pan",
  formula: "max(abs(x) - alpha, 0)",
  params: { alpha: 1 },
  aliases: ["panFunction"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.6.26",
  summary: "The modulus of softShrink: 0 between -alpha and alpha.",
});

/** Kunc and Klema 2024, section 3.6.27. */
export const abslu: Activation = /* @__PURE__ */ define({
  name: "abslu",
  formula: "where(x > 0, x, -alpha*x)",
  params: { alpha: 0.5 },
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.6.27",
  summary: "leakyRelu whose leak is positive: the absolute value where alpha is 1, relu where it is 0.",
});

/** Vallés-Pérez et al. 2023. */
export const softModulusQ: Activation = /* @__PURE__ */ define({
  name: "softModulusQ",
  formula: "where(abs(x) < 1, x^2*(2 - abs(x)), abs(x))",
  source: "Vallés-Pérez et al. 2023, arXiv:2301.05993",
  summary: "The absolute value with its corner rounded by a cubic between -1 and 1.",
});

/** Vallés-Pérez et al. 2023. */
export const softModulusT: Activation = /* @__PURE__ */ define({
  name: "softModulusT",
  formula: "x*tanh(x/alpha)",
  params: { alpha: 0.01 },
  source: "Vallés-Pérez et al. 2023, arXiv:2301.05993",
  summary: "The absolute value with a corner of width alpha; alpha = 1 gives lisht.",
});

/** Nasiri and Ghiasi-Shirazi 2021. */
export const eplafEven: Activation = /* @__PURE__ */ define({
  name: "eplafEven",
  formula: "where(abs(x) > 1, abs(x) - 1 + 1/d, where(abs(x) > 0, abs(x)^d/d, abs(x)))",
  params: { d: 2 },
  aliases: ["EPLAF", "evenPowerLinear", "EvenPowLin"],
  source: "Nasiri and Ghiasi-Shirazi 2021, PowerLinear activation functions with application to the first layer of CNNs",
  summary: "A power up to 1, a line of slope 1 beyond; d = 2 is Huber's loss.",
});

/** Nasiri and Ghiasi-Shirazi 2021. */
export const eplafOdd: Activation = /* @__PURE__ */ define({
  name: "eplafOdd",
  // Odd, as its name says; the survey prints a falling line below -1, where that would jump.
  formula: "sign(x)*where(abs(x) > 1, abs(x) - 1 + 1/d, where(abs(x) > 0, abs(x)^d/d, abs(x)))",
  params: { d: 3 },
  aliases: ["OPLAF", "oddPowerLinear", "OddPowLin"],
  source: "Nasiri and Ghiasi-Shirazi 2021, PowerLinear activation functions with application to the first layer of CNNs",
  summary: "The odd counterpart of eplafEven: flat at 0, lines of slope 1 beyond -1 and 1.",
});

/** Rozsa and Boult 2019. */
export const tent: Activation = /* @__PURE__ */ define({
  name: "tent",
  formula: "max(delta - abs(x), 0)",
  params: { delta: 1 },
  trainable: ["delta"],
  perChannel: ["delta"],
  aliases: ["mReLU", "mReLU(a=1)", "triangle"],
  source: "Rozsa and Boult 2019, Improved adversarial robustness by reducing open space risk via tent activations",
  summary: "A triangle around 0 that is silent for unusual inputs; mReLU has delta = 1.",
});

/** Wang, Xu and Zhu 2023. */
export const hat: Activation = /* @__PURE__ */ define({
  name: "hat",
  formula: "max(min(alpha - x, x), 0)",
  params: { alpha: 2 },
  trainable: ["alpha"],
  source: "Wang, Xu and Zhu 2023; Kunc and Klema 2024, arXiv:2402.09092, section 4.2.28",
  summary: "A triangle between 0 and alpha: the linear B-spline for alpha = 2.",
});

/** Kunc and Klema 2024, section 3.6.29. */
export const lsptlu: Activation = /* @__PURE__ */ define({
  name: "lsptlu",
  formula: "where(x > 0, max(min(2*alpha - x, x), 0), 0.2*x)",
  params: { alpha: 1 },
  aliases: ["LRTLU"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.6.29",
  summary: "A triangle between 0 and 2 alpha, and a leak of slope 0.2 below 0.",
});

/** Georgescu et al. 2020. */
export const ada: Activation = /* @__PURE__ */ define({
  name: "ada",
  // With the factor x, as the authors' code has it; the survey prints the exponential alone.
  formula: "where(x > 0, x*exp(beta - alpha*x), 0)",
  params: { alpha: 1, beta: 0 },
  aliases: ["apicalDendriteActivation"],
  source: "Georgescu et al. 2020, arXiv:2003.03229",
  summary: "A spike that peaks at 1/alpha and dies out, as in human dendrites: one neuron learns XOR.",
});

/** Georgescu et al. 2020. */
export const lada: Activation = /* @__PURE__ */ define({
  name: "lada",
  formula: "where(x > 0, x*exp(beta - alpha*x), gamma*x)",
  params: { alpha: 1, beta: 0, gamma: 0.01 },
  aliases: ["leakyAda"],
  source: "Georgescu et al. 2020, arXiv:2003.03229",
  summary: "ada that leaks below 0.",
});
