// Even functions that rise on both sides of 0.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Li et al. 2013. */
export const biFiring: Activation = /* @__PURE__ */ define({
  name: "biFiring",
  formula: "where(abs(x) > alpha, abs(x) - alpha/2, x^2/(2*alpha))",
  params: { alpha: 1 },
  aliases: ["BFAF"],
  source: "Li et al. 2013, Bi-firing deep neural networks",
  summary: "abs with its corner replaced by a parabola: Huber's function over alpha.",
});

/** Liew et al. 2016. */
export const boundedBiFiring: Activation = /* @__PURE__ */ define({
  name: "boundedBiFiring",
  formula: "min(where(abs(x) > alpha, abs(x) - alpha/2, x^2/(2*alpha)), beta)",
  params: { alpha: 1, beta: 3 },
  aliases: ["BBFAF"],
  source: "Liew et al. 2016, Bounded activation functions",
  summary: "biFiring cut off at beta.",
});

/** Kunc and Klema 2024. */
export const multiquadric: Activation = /* @__PURE__ */ define({
  name: "multiquadric",
  formula: "sqrt((x - mu)^2 + b^2)",
  params: { mu: 0, b: 1 },
  trainable: ["mu", "b"],
  perChannel: ["mu", "b"],
  aliases: ["MAF", "TAF", "multiquadratic"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.25",
  summary: "A hyperbola above its place mu, abs(x - mu) seen from afar.",
});

/** Sivri et al. 2022. */
export const selfArctan: Activation = /* @__PURE__ */ define({
  name: "selfArctan",
  formula: "x*atan(x)",
  source: "Sivri et al. 2022",
  summary: "Even, a parabola at 0, and lines of slope pi/2 far out.",
});

/** Roy et al. 2019. */
export const lisht: Activation = /* @__PURE__ */ define({
  name: "lisht",
  formula: "x*tanh(x)",
  source: "Roy et al. 2019, arXiv:1901.05894",
  summary: "Even: large negative inputs count as much as positive ones; in TensorFlow Addons.",
});
