// Polynomials with trained coefficients, in several bases.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Goyal, Goyal and Lall 2019. */
export const slaf: Activation = /* @__PURE__ */ define({
  name: "slaf",
  formula: "a0 + a1*x + a2*x^2",
  params: { a0: 1, a1: 1, a2: 1 },
  trainable: ["a0", "a1", "a2"],
  perChannel: ["a0", "a1", "a2"],
  aliases: ["selfLearnableAf", "PAF"],
  source: "Goyal, Goyal and Lall 2019, arXiv:1906.09529",
  summary: "A trained polynomial in powers of x; here of degree 2 from coefficients of 1, as in ai-on-browser.",
});

/** Deepthi et al. 2023. */
export const chpaf: Activation = /* @__PURE__ */ define({
  name: "chpaf",
  formula: "a0 + a1*x + a2*(2*x^2 - 1) + a3*(4*x^3 - 3*x)",
  params: { a0: 0.3183098861837907, a1: 0.5, a2: 0.2122065907891938, a3: 0 },
  trainable: ["a0", "a1", "a2", "a3"],
  perChannel: ["a0", "a1", "a2", "a3"],
  source: "Deepthi et al. 2023; Kunc and Klema 2024, arXiv:2402.09092, section 4.48.7",
  summary: "A trained sum of Chebyshev polynomials, orthogonal on [-1, 1]; here it starts as relu's expansion to degree 3.",
});

/** Kunc and Klema 2024. */
export const lpaf: Activation = /* @__PURE__ */ define({
  name: "lpaf",
  formula: "a0 + a1*x + a2*(3*x^2 - 1)/2 + a3*(5*x^3 - 3*x)/2",
  params: { a0: 0.25, a1: 0.5, a2: 0.3125, a3: 0 },
  trainable: ["a0", "a1", "a2", "a3"],
  perChannel: ["a0", "a1", "a2", "a3"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.48.8",
  summary: "A trained sum of Legendre polynomials; here it starts as the cubic nearest to relu on [-1, 1].",
});

/** Lokhande et al. 2020. */
export const hpaf: Activation = /* @__PURE__ */ define({
  name: "hpaf",
  // The probabilists' polynomials, of norm 1 under N(0, 1), as in the authors' code; transcriptions differ.
  formula: "a0 + a1*x + a2*(x^2 - 1)/sqrt(2) + a3*(x^3 - 3*x)/sqrt(6)",
  params: { a0: 0.3989422804014327, a1: 0.5, a2: 0.28209479177387814, a3: 0 },
  trainable: ["a0", "a1", "a2", "a3"],
  perChannel: ["a0", "a1", "a2", "a3"],
  source: "Lokhande et al. 2020, arXiv:1909.05479",
  summary: "A trained sum of Hermite polynomials; it starts as the cubic nearest to relu for normal inputs.",
});

/** Zhuo et al. 2024. */
export const polyrelu: Activation = /* @__PURE__ */ define({
  name: "polyrelu",
  formula: "let r = max(x, 0); a0 + a1*r + a2*r^2 + a3*r^3",
  params: { a0: 0, a1: 1 / 3, a2: 1 / 3, a3: 1 / 3 },
  trainable: ["a0", "a1", "a2", "a3"],
  source: "Zhuo et al. 2024 (PolyCom), arXiv:2411.03884",
  summary: "A trained cubic of relu, found in language models: constant below 0, x^3/3 far above.",
});
