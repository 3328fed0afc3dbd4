// Smooth maxima of two lines.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Ma et al. 2021. */
export const aconB: Activation = /* @__PURE__ */ define({
  name: "aconB",
  formula: "(1 - p)*x*sigmoid(beta*(1 - p)*x) + p*x",
  params: { p: 0.25, beta: 1 },
  trainable: ["p", "beta"],
  perChannel: ["p", "beta"],
  source: "Ma et al. 2021, arXiv:2009.04759",
  summary: "A smooth maximum of x and p x, as prelu is a sharp one; beta trains how sharp.",
});

/** Ma et al. 2021. */
export const aconC: Activation = /* @__PURE__ */ define({
  name: "aconC",
  formula: "(p1 - p2)*x*sigmoid(beta*(p1 - p2)*x) + p2*x",
  params: { p1: 1, p2: 0, beta: 1 },
  trainable: ["p1", "p2", "beta"],
  perChannel: ["p1", "p2", "beta"],
  source: "Ma et al. 2021, arXiv:2009.04759",
  summary: "A smooth maximum of p1 x and p2 x: all three are trained for each channel; the defaults give silu.",
});

/** Kunc and Klema 2024. */
export const pssilu: Activation = /* @__PURE__ */ define({
  name: "pssilu",
  formula: "x*(sigmoid(alpha*x) - beta)/(1 - beta)",
  params: { alpha: 1, beta: 0 },
  trainable: ["alpha", "beta"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.4.3",
  summary: "silu between the lines x above and -beta/(1 - beta) x below, all trained.",
});
