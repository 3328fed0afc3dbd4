// Rectifiers that leak below 0 along a line, a hyperbola or a power.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Kunc and Klema 2024, section 3.6.2. */
export const optimizedLeakyRelu: Activation = /* @__PURE__ */ define({
  name: "optimizedLeakyRelu",
  formula: "where(x > 0, x, x*exp(-(u + l)/(u - l)))",
  params: { l: 3, u: 8 },
  aliases: ["OLReLU"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.6.2",
  summary: "leakyRelu with its slope taken from the bounds of rrelu: 0.11 for bounds 3 and 8.",
});

/** Liew et al. 2016. */
export const boundedLeakyRelu: Activation = /* @__PURE__ */ define({
  name: "boundedLeakyRelu",
  formula: "where(x > beta, beta + alpha*(x - beta), where(x > 0, x, alpha*x))",
  params: { alpha: 0.01, beta: 1 },
  aliases: ["BLReLU"],
  source: "Liew et al. 2016, Bounded activation functions",
  summary: "leakyRelu that leaks above beta too, so that no unit is stuck at either end.",
});

/** Elakkiya and Dejey. */
export const lirelu: Activation = /* @__PURE__ */ define({
  name: "lirelu",
  formula: "alpha*x + max(x, 0)",
  params: { alpha: 0.1 },
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.6.33 (Elakkiya and Dejey)",
  summary: "relu plus a line: slope alpha below 0 and alpha + 1 above.",
});

/** Lin and Shen 2018; Li et al. 2022; as FPLUS, Duan, Yang and Dai 2021. */
export const signrelu: Activation = /* @__PURE__ */ define({
  name: "signrelu",
  formula: "where(x > 0, x, alpha*x/(1 + abs(x)))",
  params: { alpha: 1 },
  aliases: ["DLU", "PolyLU", "FPLUS"],
  source:
    "Lin and Shen 2018; Li et al. 2022, arXiv:2210.10264; Feng and Yang 2018 (PolyLU); Duan, Yang and Dai 2021 (FPLUS), arXiv:2111.14349",
  summary: "relu with softsign below 0: a cheap elu with a heavy tail; PolyLU and FPLUS are its case alpha = 1.",
});

/** Li, Ding and Li 2018. */
export const polu: Activation = /* @__PURE__ */ define({
  name: "polu",
  formula: "where(x > 0, x, expm1(-alpha*log1p(-x)))",
  params: { alpha: 1 },
  aliases: ["powerLinearUnit"],
  source: "Li, Ding and Li 2018, arXiv:1802.00212",
  summary: "elu with the power (1 - x)^-alpha for its exponential; the paper tries 1, 1.5 and 2.",
});

/** Wang et al. 2020. */
export const lsrelu: Activation = /* @__PURE__ */ define({
  name: "lsrelu",
  formula: "where(x > beta, log1p(alpha*x) + abs(log1p(alpha*beta) - beta), where(x > 0, x, x/(1 + abs(x))))",
  params: { alpha: 1, beta: 1 },
  source: "Wang et al. 2020, Applied Sciences 10(5), 1897",
  summary: "softsign below 0, the identity up to beta, a logarithm above.",
});

/** Zhu et al. 2021. */
export const pflu: Activation = /* @__PURE__ */ define({
  name: "pflu",
  // x/2 (1 + x/s), without the difference of near equals far below 0.
  formula: "let s = sqrt(1 + x^2); where(x > 0, x*(s + x), x/(s - x))/(2*s)",
  aliases: ["powerFunctionLinearUnit"],
  source: "Zhu et al. 2021, PFLU and FPFLU: two novel non-monotonic activation functions in convolutional neural networks",
  summary: "A swish of square roots in place of exponentials; below 0 it dips, and comes back as 1/x.",
});

/** Zhu et al. 2021. */
export const fpflu: Activation = /* @__PURE__ */ define({
  name: "fpflu",
  // x + x^2/s, likewise.
  formula: "let s = sqrt(1 + x^2); where(x > 0, x, x/(s*(s - x)))",
  source: "Zhu et al. 2021, PFLU and FPFLU: two novel non-monotonic activation functions in convolutional neural networks",
  summary: "The faster pflu: the identity above 0, twice pflu below.",
});
