// Sums with sines and cosines: periodic, or with ripples that do not die out.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Kunc and Klema 2024. */
export const sincos: Activation = /* @__PURE__ */ define({
  name: "sincos",
  formula: "a*sin(b*x) + c*cos(d*x)",
  params: { a: 1, b: 1, c: 1, d: 1 },
  trainable: ["a", "b", "c", "d"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.40",
  summary: "One trained wave for each of sine and cosine: with equal frequencies, a sine of any phase.",
});

/** Kunc and Klema 2024. */
export const css: Activation = /* @__PURE__ */ define({
  name: "css",
  formula: "a*sin(b*x) + c*sigmoid(d*x)",
  params: { a: 1, b: 1, c: 1, d: 1 },
  trainable: ["a", "b", "c", "d"],
  aliases: ["sine-sigmoid"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.41",
  summary: "A trained sine on a trained sigmoid step: it never saturates, and its mean rises by c.",
});

/** Kunc and Klema 2024. */
export const expcos: Activation = /* @__PURE__ */ define({
  name: "expcos",
  formula: "exp(-a*x^2)*cos(b*x)",
  params: { a: 1, b: 1 },
  trainable: ["a", "b"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.43",
  summary: "An even wavelet under a Gaussian: local, with trained width and frequency.",
});

/** Ziyin, Hartwig and Ueda 2020. */
export const snake: Activation = /* @__PURE__ */ define({
  name: "snake",
  formula: "x + sin(a*x)^2/a",
  params: { a: 1 },
  trainable: ["a"],
  perChannel: ["a"],
  source: "Ziyin, Hartwig and Ueda 2020, arXiv:2006.08195",
  summary: "Learns periodic functions beyond the data, and is monotone; Echo trains a, TensorFlow Addons calls it frequency.",
});

/** Liao 2020. */
export const fsa: Activation = /* @__PURE__ */ define({
  name: "fsa",
  formula: "a + b1*cos(d*x) + c1*sin(d*x) + b2*cos(2*d*x) + c2*sin(2*d*x) + b3*cos(3*d*x) + c3*sin(3*d*x)",
  params: { a: 0, b1: 0, b2: 0, b3: 0, c1: 1, c2: 0, c3: 0, d: 1 },
  trainable: ["a", "b1", "b2", "b3", "c1", "c2", "c3", "d"],
  perChannel: ["b1", "b2", "b3", "c1", "c2", "c3"],
  aliases: ["fourierSeries"],
  source: "Liao 2020; Kunc and Klema 2024, arXiv:2402.09092, section 4.48.11",
  summary: "A trained Fourier series with a trained period; here of rank 3, from a sine.",
});

/** Jagtap et al. 2022. */
export const rowdy: Activation = /* @__PURE__ */ define({
  name: "rowdy",
  formula: "tanh(x) + n*(a1*sin(n*x) + a2*sin(2*n*x) + a3*sin(3*n*x))",
  params: { a1: 0, a2: 0, a3: 0, n: 1 },
  trainable: ["a1", "a2", "a3"],
  perChannel: ["a1", "a2", "a3"],
  source: "Jagtap et al. 2022, arXiv:2105.09513",
  summary: "A base function, here tanh, as which it starts, with trained sines that keep it from saturating.",
});

/** Ferreira, Mattheakis and Protopapas 2021. */
export const gln: Activation = /* @__PURE__ */ define({
  name: "gln",
  formula: "sigmoid(a)*sin(x) + sigmoid(-a)*tanh(x) - b",
  params: { a: 0, b: 0 },
  trainable: ["a", "b"],
  perChannel: ["a", "b"],
  aliases: ["globalLocalNeuron"],
  source: "Ferreira, Mattheakis and Protopapas 2021, arXiv:2101.06100",
  summary: "A trained blend of sine, for what is global, and tanh, for what is local; in equal parts at first.",
});

/** ActTensor. */
export const cosRelu: Activation = /* @__PURE__ */ define({
  name: "cosRelu",
  formula: "max(x, 0) + cos(x)",
  source: "ActTensor, CosReLU",
  summary: "relu with a ripple: it keeps a slope below 0, and is 1 at 0.",
});
