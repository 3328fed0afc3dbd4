// Piecewise linear functions whose pieces are trained.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Agostinelli et al. 2014. */
export const aplu: Activation = /* @__PURE__ */ define({
  name: "aplu",
  formula: "max(x, 0) + a1*max(b1 - x, 0) + a2*max(b2 - x, 0)",
  params: { a1: 0.1, a2: 0.1, b1: 0, b2: 1 },
  trainable: ["a1", "a2", "b1", "b2"],
  perChannel: ["a1", "a2", "b1", "b2"],
  aliases: ["APL", "adaptivePiecewiseLinear"],
  source: "Agostinelli, Hoffman, Sadowski and Baldi 2014, arXiv:1412.6830",
  summary: "relu with trained hinges below it, linear far above; here two hinges of weight 0.1, at 0 and 1.",
});

/** Tavakoli, Agostinelli and Baldi 2020. */
export const splash: Activation = /* @__PURE__ */ define({
  name: "splash",
  formula:
    "p1*max(x, 0) + p2*max(x - 1, 0) + p3*max(x - 2, 0) + p4*max(x - 2.5, 0) + " +
    "n1*max(-x, 0) + n2*max(-x - 1, 0) + n3*max(-x - 2, 0) + n4*max(-x - 2.5, 0)",
  params: { p1: 1, p2: 0, p3: 0, p4: 0, n1: 0, n2: 0, n3: 0, n4: 0 },
  trainable: ["p1", "p2", "p3", "p4", "n1", "n2", "n3", "n4"],
  perChannel: ["p1", "p2", "p3", "p4", "n1", "n2", "n3", "n4"],
  source: "Tavakoli, Agostinelli and Baldi 2020, arXiv:2006.08947",
  summary: "A trained slope change at each of 7 fixed, symmetric hinges: made for normalised inputs, it starts as relu.",
});

/** Gu et al. 2018. */
export const mtlu: Activation = /* @__PURE__ */ define({
  name: "mtlu",
  formula: "where(x <= -1, a1*x + b1, where(x <= 0, a2*x + b2, where(x <= 1, a3*x + b3, a4*x + b4)))",
  params: { a1: 0, a2: 0, a3: 1, a4: 1, b1: 0, b2: 0, b3: 0, b4: 0 },
  trainable: ["a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4"],
  perChannel: ["a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4"],
  aliases: ["multibinTrainableLinearUnit"],
  source: "Gu et al. 2018, arXiv:1807.09967",
  summary: "A trained line in each bin, free to jump between them; here 4 bins that start as relu.",
});

/** Kunc and Klema 2024. */
export const reluSpline: Activation = /* @__PURE__ */ define({
  name: "reluSpline",
  formula: "a1*max(b1*x + c1, 0) + a2*max(b2*x + c2, 0) + a3*max(b3*x + c3, 0)",
  params: { a1: 1, a2: 0, a3: 0, b1: 1, b2: 1, b3: 1, c1: 0, c2: 1, c3: -1 },
  trainable: ["a1", "a2", "a3", "b1", "b2", "b3", "c1", "c2", "c3"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.53",
  summary: "A hidden layer of relus inside one unit; here three, with knots at -1, 0 and 1, that start as relu.",
});

/** Maguolo, Nanni and Ghidoni 2019. */
export const melu: Activation = /* @__PURE__ */ define({
  name: "melu",
  formula: "where(x > 0, x, alpha*x) + a1*max(2 - abs(x - 2), 0) + a2*max(1 - abs(x - 1), 0) + a3*max(1 - abs(x - 3), 0)",
  params: { alpha: 0.25, a1: 0, a2: 0, a3: 0 },
  trainable: ["alpha", "a1", "a2", "a3"],
  perChannel: ["alpha", "a1", "a2", "a3"],
  aliases: ["mexicanRelu"],
  source: "Maguolo, Nanni and Ghidoni 2019, arXiv:1905.02473",
  summary: "prelu, as which it starts, with trained hats on [0, 4], [0, 2] and [2, 4]: its paper's k = 4 for inputs to 1.",
});

/** Nanni et al. 2020. */
export const galu: Activation = /* @__PURE__ */ define({
  name: "galu",
  formula:
    "where(x > 0, x, alpha*x) + a1*(max(1 - abs(x - 1), 0) + min(abs(x - 3) - 1, 0)) + " +
    "a2*(max(0.5 - abs(x - 0.5), 0) + min(abs(x - 1.5) - 0.5, 0)) + a3*(max(0.5 - abs(x - 2.5), 0) + min(abs(x - 3.5) - 0.5, 0))",
  params: { alpha: 0.25, a1: 0, a2: 0, a3: 0 },
  trainable: ["alpha", "a1", "a2", "a3"],
  perChannel: ["alpha", "a1", "a2", "a3"],
  source: "Berezsky et al.; Nanni et al. 2020; Kunc and Klema 2024, arXiv:2402.09092, section 4.32.2",
  summary: "melu with a hat and its mirror image in place of each hat, on the same intervals; it starts as prelu.",
});

/** Kunc and Klema 2024. */
export const mmelu: Activation = /* @__PURE__ */ define({
  name: "mmelu",
  formula: "a*max(b - abs(x - c), 0) + (1 - a)*max(x, 0)",
  params: { a: 0.5, b: 1, c: 0 },
  trainable: ["a", "b", "c"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.32.1",
  summary: "relu blended with one hat whose width and centre are trained too, where melu fixes them.",
});
