// Quotients of polynomials with trained coefficients.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** The fit to leakyRelu with slope 0.01, of the paper's appendix. */
const fit = {
  a0: 0.02979246,
  a1: 0.61837738,
  a2: 2.32335207,
  a3: 3.0520266,
  a4: 1.48548002,
  a5: 0.25103717,
  b1: 1.14201226,
  b2: 4.39322834,
  b3: 0.8715445,
  b4: 0.34720652,
} as const;

const coefficients = ["a0", "a1", "a2", "a3", "a4", "a5", "b1", "b2", "b3", "b4"] as const;

/** Molina, Schramowski and Kersting 2019. */
export const pau: Activation = /* @__PURE__ */ define({
  name: "pau",
  formula: "(a0 + a1*x + a2*x^2 + a3*x^3 + a4*x^4 + a5*x^5)/(1 + b1*x + b2*x^2 + b3*x^3 + b4*x^4)",
  params: fit,
  trainable: coefficients,
  aliases: ["rational", "pade", "padeActivationUnit"],
  source: "Molina, Schramowski and Kersting 2019, arXiv:1907.06732",
  summary: "A trained Pade form that starts within 0.07 of leakyRelu on [-3, 3]; training may give it poles.",
});

/** Molina, Schramowski and Kersting 2019. */
export const safePau: Activation = /* @__PURE__ */ define({
  name: "safePau",
  formula: "(a0 + a1*x + a2*x^2 + a3*x^3 + a4*x^4 + a5*x^5)/(1 + abs(b1*x + b2*x^2 + b3*x^3 + b4*x^4))",
  params: fit,
  trainable: coefficients,
  source: "Molina, Schramowski and Kersting 2019, arXiv:1907.06732",
  summary: "pau that can have no pole; ai-on-browser's pau is this one, rational_activations takes each magnitude by itself.",
});

/** Trimmel et al. 2022. */
export const era: Activation = /* @__PURE__ */ define({
  name: "era",
  formula: "(a0 + a1*x + a2*x^2 + a3*x^3 + a4*x^4 + a5*x^5)/(epsilon + ((x - c1)^2 + d1^2)*((x - c2)^2 + d2^2))",
  params: {
    a0: 0.0858061652,
    a1: 1.7810073958,
    a2: 6.6915565698,
    a3: 8.7902341235,
    a4: 4.278375936,
    a5: 0.7230197463,
    c1: -1.1399568656,
    c2: -0.1151239721,
    d1: 3.2536603954,
    d2: 0.4786054938,
    epsilon: 1e-6,
  },
  trainable: ["a0", "a1", "a2", "a3", "a4", "a5", "c1", "c2", "d1", "d2"],
  perChannel: ["a0", "a1", "a2", "a3", "a4", "a5", "c1", "c2", "d1", "d2"],
  aliases: ["enhancedRational"],
  source: "Trimmel et al. 2022; Kunc and Klema 2024, arXiv:2402.09092, section 4.51",
  summary: "A rational function whose denominator is kept positive by its factors; here it starts where pau does.",
});

/** Biswas et al. 2021. */
export const opau: Activation = /* @__PURE__ */ define({
  name: "opau",
  formula: "let q = x^2 - 1; (a0 + a1*x + a2*q + a3*(x^3 - 3*x))/(1 + abs(b1)*abs(x) + abs(b2)*abs(q))",
  params: { a0: 0.719, a1: 1.07, a2: 0.579, a3: 0.139, b1: 0.487, b2: 0.154 },
  trainable: ["a0", "a1", "a2", "a3", "b1", "b2"],
  perChannel: ["a0", "a1", "a2", "a3", "b1", "b2"],
  aliases: ["orthogonalPade"],
  source: "Biswas et al. 2021, arXiv:2106.09693",
  summary: "safePau in an orthogonal basis; here Hermite's, of degrees 3 and 2, from a fit to leakyRelu on [-3, 3].",
});
