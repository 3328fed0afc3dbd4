// Parabolas in place of exponentials.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

const embedded = "Wuraola, Patel and Nguang 2021, Efficient activation functions for embedded inference engines";

/** Wuraola and Patel 2018. */
export const sqnl: Activation = /* @__PURE__ */ define({
  name: "sqnl",
  formula: "let u = clip(x, -2, 2); u*(1 - abs(u)/4)",
  aliases: ["squareNonlinearity"],
  source: "Wuraola and Patel 2018, SQNL: A new computationally efficient activation function",
  summary: "tanh by two parabolas that reach -1 and 1 at -2 and 2.",
});

/** Wuraola et al. 2021. */
export const logsqnl: Activation = /* @__PURE__ */ define({
  name: "logsqnl",
  formula: "where(x < 0, max(x + 2, 0)^2/8, 1 - max(2 - x, 0)^2/8)",
  source: embedded,
  summary: "sigmoid by two parabolas: sqnl moved to between 0 and 1.",
});

/** Wuraola et al. 2021. */
export const sqlu: Activation = /* @__PURE__ */ define({
  name: "sqlu",
  formula: "let u = max(x, -2); where(x > 0, x, u*(1 + u/4))",
  aliases: ["squareLinearUnit"],
  source: embedded,
  summary: "elu by a parabola that reaches -1 at -2.",
});

/** Wuraola et al. 2021. */
export const squish: Activation = /* @__PURE__ */ define({
  name: "squish",
  formula: "let u = max(x, -2); where(x > 0, x*(1 + x/32), u*(1 + u/2))",
  source: embedded,
  summary: "swish by parabolas: with a dip of -1/2 at -1, 0 below -2, and a slight upward bend above 0.",
});

/** Wuraola et al. 2021. */
export const sqsoftplus: Activation = /* @__PURE__ */ define({
  name: "sqsoftplus",
  // The survey's middle branch has a further x, and would jump at both ends.
  formula: "where(x > 0.5, x, max(x + 0.5, 0)^2/2)",
  source: embedded,
  summary: "softplus by a parabola between -1/2 and 1/2: sparsePlus at half its width.",
});

/** The lines of plu, joined by parabolas. */
export const linq: Activation = /* @__PURE__ */ define({
  name: "linq",
  // sqnl up to where its slope has come down to alpha, from there a line: the only reading without jumps in value and slope.
  formula: "let edge = 2 - 2*alpha; let u = clip(x, -edge, edge); u*(1 - abs(u)/4) + alpha*(x - u)",
  params: { alpha: 0.1 },
  aliases: ["linearQuadratic"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.8.8",
  summary: "sqnl that goes on as a line of slope alpha on both sides instead of levelling off.",
});
