// Lines with movable kinks.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Liu et al. 2020. */
export const rprelu: Activation = /* @__PURE__ */ define({
  name: "rprelu",
  formula: "where(x > gamma, x - gamma, beta*(x - gamma)) + zeta",
  params: { gamma: 0, zeta: 0, beta: 0.25 },
  trainable: ["gamma", "zeta", "beta"],
  perChannel: ["gamma", "zeta", "beta"],
  aliases: ["reactPrelu"],
  source: "Liu et al. 2020 (ReActNet), arXiv:2003.03488",
  summary: "prelu whose corner may be anywhere: it reshapes the distributions of a binary network.",
});

/** Balaji et al. 2020. */
export const dualLine: Activation = /* @__PURE__ */ define({
  name: "dualLine",
  formula: "where(x > 0, alpha*x, beta*x) + m",
  params: { alpha: 1, beta: 0.01, m: -0.22 },
  trainable: ["alpha", "beta", "m"],
  perChannel: ["alpha", "beta", "m"],
  source: "Balaji et al. 2020",
  summary: "dprelu on a trained level, which starts at -0.22.",
});

/** Inturrisi et al. 2021. */
export const pilu: Activation = /* @__PURE__ */ define({
  name: "pilu",
  formula: "gamma + where(x > gamma, alpha*(x - gamma), beta*(x - gamma))",
  params: { alpha: 1, beta: 0.01, gamma: 0 },
  trainable: ["alpha", "beta", "gamma"],
  perChannel: ["alpha", "beta", "gamma"],
  source: "Inturrisi et al. 2021, Piecewise linear units improve deep neural networks",
  summary: "Two trained slopes that meet on the diagonal, at a trained gamma.",
});

/** Jin et al. 2015; as ALiSA, Bawa and Kumar 2019. */
export const srelu: Activation = /* @__PURE__ */ define({
  name: "srelu",
  formula: "where(x > tr, tr + ar*(x - tr), where(x > tl, x, tl + al*(x - tl)))",
  params: { tr: 1, tl: 0, ar: 1, al: 0.1 },
  trainable: ["tr", "tl", "ar", "al"],
  perChannel: ["tr", "tl", "ar", "al"],
  aliases: ["sShapedRelu", "ALiSA"],
  source: "Jin et al. 2015, arXiv:1512.07030; Bawa and Kumar 2019 (ALiSA), Linearized sigmoidal activation",
  summary: "The diagonal between two trained thresholds, trained slopes outside; ALiSA trains the slopes alone.",
});

/** Nicolae 2018. */
export const plu: Activation = /* @__PURE__ */ define({
  name: "plu",
  formula: "max(alpha*(x + c) - c, min(alpha*(x - c) + c, x))",
  params: { alpha: 0.1, c: 1 },
  aliases: ["piecewiseLinearUnit"],
  source: "Nicolae 2018, arXiv:1809.09534",
  summary: "tanh by three lines that never become flat, so that gradients stay alive: hardTanh for alpha 0.",
});

/** Prach and Lampert 2023. */
export const nActivation: Activation = /* @__PURE__ */ define({
  name: "nActivation",
  formula: "let lo = min(alpha, beta); let hi = max(alpha, beta); where(x < lo, x - 2*lo, where(x > hi, x - 2*hi, -x))",
  params: { alpha: -1, beta: 1 },
  trainable: ["alpha", "beta"],
  source: "Prach and Lampert 2023, arXiv:2311.06103",
  summary: "A zigzag of slopes 1, -1, 1 in the shape of an N: it keeps the norm of gradients in 1-Lipschitz networks.",
});
