// Curves of roots, quotients and powers.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Carlile et al. 2017. */
export const isru: Activation = /* @__PURE__ */ define({
  name: "isru",
  formula: "x/sqrt(1 + alpha*x^2)",
  params: { alpha: 1 },
  aliases: ["inverseSquareRootUnit"],
  source: "Carlile et al. 2017, arXiv:1710.09967",
  summary: "A step between -1/sqrt(alpha) and its opposite: one inverse square root, which processors have.",
});

/** Carlile et al. 2017. */
export const isrlu: Activation = /* @__PURE__ */ define({
  name: "isrlu",
  formula: "where(x > 0, x, x/sqrt(1 + alpha*x^2))",
  params: { alpha: 1 },
  aliases: ["inverseSquareRootLinearUnit"],
  source: "Carlile et al. 2017, arXiv:1710.09967",
  summary: "elu by an inverse square root: it levels off at -1/sqrt(alpha), with two continuous derivatives at 0.",
});

/** Half of a hyperbola's bend, added to x. */
export const bentIdentity: Activation = /* @__PURE__ */ define({
  name: "bentIdentity",
  formula: "x + (sqrt(x^2 + 1) - 1)/2",
  source: "Folklore; Wikipedia, Activation function",
  summary: "A hyperbola through 0 that turns from slope 1/2 to slope 3/2: blu with beta 1/2.",
});

/** Godfrey 2019. */
export const blu: Activation = /* @__PURE__ */ define({
  name: "blu",
  formula: "x + beta*(sqrt(x^2 + 1) - 1)",
  params: { beta: 0 },
  trainable: ["beta"],
  perChannel: ["beta"],
  aliases: ["bendableLinearUnit"],
  source: "Godfrey 2019, An evaluation of parametric activation functions for deep learning",
  summary: "x with a trained bend, from slope 1 - beta to 1 + beta; beta between -1 and 1 starts at 0, the identity.",
});

/** blu above 0. */
export const reblu: Activation = /* @__PURE__ */ define({
  name: "reblu",
  formula: "let y = relu(x); y + beta*(sqrt(y^2 + 1) - 1)",
  params: { beta: 0 },
  trainable: ["beta"],
  perChannel: ["beta"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.2.38",
  summary: "blu above 0, and 0 below; beta starts at 0, which is relu.",
});

/** Mishra et al. 2017. */
export const mishra: Activation = /* @__PURE__ */ define({
  name: "mishra",
  formula: "let s = x/(1 + abs(x)); s*where(x > 0, 1 + s, 1/(1 - x))/2",
  source: "Mishra et al. 2017",
  summary: "The mean of softsign and its square: up to 1 above 0, with a dip of -1/8 at -1.",
});

/** Saha et al. 2019. */
export const sbaf: Activation = /* @__PURE__ */ define({
  name: "sbaf",
  formula: "1/(1 + k*x^alpha*(1 - x)^(1 - alpha))",
  params: { k: 0.98, alpha: 0.5 },
  aliases: ["Saha-Bora"],
  source: "Saha et al. 2019, arXiv:1906.01975",
  summary: "A bowl between 1 at 0 and 1 at 1, for inputs scaled to that interval: it has no value outside.",
});

/** Kiselak et al. 2020. */
export const spocu: Activation = /* @__PURE__ */ define({
  name: "spocu",
  formula: `let u = x/gamma + beta; let v = clip(u, 0, c); let w = min(beta, c);
    alpha*(min(0, u) + v^3*(v^5 - 2*v^4 + 2) - w^3*(w^5 - 2*w^4 + 2))`,
  params: { alpha: 3.0937, beta: 0.6653, gamma: 4.437, c: 1 },
  source: "Kiselak et al. 2020, SPOCU: scaled polynomial constant unit activation function",
  summary: "A polynomial of degree 8 between a line and a constant, scaled so that variances stay near 1 as with selu.",
});

/** Hwang and Kim 2023. */
export const puaf: Activation = /* @__PURE__ */ define({
  name: "puaf",
  // x^alpha is (-x)^alpha with the sign of (-1)^alpha below 0, so that alpha may be a symbol there.
  formula: `let power = where(x < 0, cos(pi*alpha)*(-x)^alpha, x^alpha); let up = (c + x)^beta; let down = (c - x)^beta;
    where(x > c, power, where(x < -c, 0, power*(up/(up + down))))`,
  params: { alpha: 1, beta: 5, c: 10 },
  source: "Hwang and Kim 2023, A universal activation function for deep learning",
  summary: "A power of x faded in between -c and c: a sigmoid for alpha 0, close to swish for 1; alpha is a whole number.",
});
