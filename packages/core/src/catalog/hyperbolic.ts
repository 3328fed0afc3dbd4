// From the hyperbolic sine and inverse functions.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Kunc and Klema 2024. */
export const combHSine: Activation = /* @__PURE__ */ define({
  name: "combHSine",
  formula: "sinh(alpha*x) + asinh(alpha*x)",
  params: { alpha: 1 },
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.25",
  summary: "sinh plus its own inverse: slope 2 alpha at 0, and exponential growth.",
});

/** Parisi 2020. */
export const mArcsinh: Activation = /* @__PURE__ */ define({
  name: "mArcsinh",
  // x^2 is 0 with slope 0 at 0, where sqrt has no slope, and keeps NaN.
  formula: "where(abs(x) > 0, asinh(x)*sqrt(abs(x))/12, x^2)",
  aliases: ["modifiedArcsinh"],
  source: "Parisi 2020, arXiv:2009.07530",
  summary: "asinh/3 times sqrt/4, for support vectors and perceptrons: flat at 0, slower than linear.",
});

/** Parisi et al. 2020. */
export const hyperSinh: Activation = /* @__PURE__ */ define({
  name: "hyperSinh",
  formula: "where(x > 0, sinh(x)/3, x^3/4)",
  source: "Parisi et al. 2020, arXiv:2011.07661",
  summary: "Exponential above 0 and cubic below; its slope jumps from 0 to 1/3 at 0.",
});

/** Eger, Youssef and Gurevych 2018. */
export const arctid: Activation = /* @__PURE__ */ define({
  name: "arctid",
  // As cosid, minus the identity; copies that read 2^-x for ^2 - x are wrong.
  formula: "atan(x)^2 - x",
  source: "Eger, Youssef and Gurevych 2018, arXiv:1901.02671",
  summary: "Falls from end to end: nearly flat at 0.77, steepest at -0.77.",
});
