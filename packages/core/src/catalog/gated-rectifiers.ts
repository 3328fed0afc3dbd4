// Rectifiers times a gate, or gated sums.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Chieng et al. 2018; trained, Chieng, Wahid and Ong 2020. */
export const fts: Activation = /* @__PURE__ */ define({
  name: "fts",
  formula: "max(x, 0)*sigmoid(x) + t",
  params: { t: -0.2 },
  trainable: ["t"],
  aliases: ["flattenTSwish", "ReLUSwish", "Swish(flatten)", "PFTS", "parametricFts"],
  source: "Chieng et al. 2018, arXiv:1812.06247; Chieng, Wahid and Ong 2020 (PFTS), arXiv:2011.03155",
  summary: "swish above 0, flat below, all shifted by t: PFTS trains t, ReLUSwish has t = 0.",
});

/** Mondal et al. 2022. */
export const pfpm: Activation = /* @__PURE__ */ define({
  name: "pfpm",
  formula: "max(x, 0)*tanh(softplus(x)) + p",
  params: { p: -0.2 },
  trainable: ["p"],
  aliases: ["parametricFlattenPMish"],
  source: "Mondal et al. 2022; Kunc and Klema 2024, arXiv:2402.09092, section 4.11",
  summary: "mish above 0, flat below, all shifted by a trained p.",
});

/** Kunc and Klema 2024, section 3.6.47. */
export const oaf: Activation = /* @__PURE__ */ define({
  name: "oaf",
  formula: "max(x, 0) + x*sigmoid(x)",
  aliases: ["optimalActivationFunction"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.6.47",
  summary: "relu plus swish, of slope 2 far above 0.",
});

/** Qureshi and Sarosh Umar 2022. */
export const sara: Activation = /* @__PURE__ */ define({
  name: "sara",
  // x/(1 + alpha e^(-beta x)) below 0, without overflow.
  formula: "where(x > 0, x, x*sigmoid(beta*x - log(alpha)))",
  params: { alpha: 0.5, beta: 0.7 },
  aliases: ["swishReluAlternative"],
  source: "Qureshi and Sarosh Umar 2022; Kunc and Klema 2024, arXiv:2402.09092, section 3.6.53",
  summary: "The identity above 0 and a swish below, whose sigmoid is shifted by log(alpha).",
});

/** Közkurt et al. */
export const sechsig: Activation = /* @__PURE__ */ define({
  name: "sechsig",
  formula: "(x + sech(x))*sigmoid(x)",
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.2.22 (Közkurt et al.)",
  summary: "swish with a bump of height 1/2 at 0.",
});

/** Közkurt et al. */
export const pSechsig: Activation = /* @__PURE__ */ define({
  name: "pSechsig",
  formula: "(x + alpha*sech(x + alpha))*sigmoid(x)",
  params: { alpha: 1 },
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.2.22 (Közkurt et al.)",
  summary: "sechsig with its bump scaled by alpha and shifted to -alpha; alpha = 0 gives swish.",
});

/** Közkurt et al. */
export const tanhsig: Activation = /* @__PURE__ */ define({
  name: "tanhsig",
  formula: "(x + tanh(x))*sigmoid(x)",
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.2.23 (Közkurt et al.)",
  summary: "swish with twice its slope at 0, and x + 1 far above.",
});

/** Közkurt et al. */
export const pTanhsig: Activation = /* @__PURE__ */ define({
  name: "pTanhsig",
  formula: "(x + alpha*tanh(x + alpha))*sigmoid(x)",
  params: { alpha: 1 },
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.2.23 (Közkurt et al.)",
  summary: "tanhsig with its tanh scaled by alpha and shifted to -alpha; alpha = 0 gives swish.",
});
