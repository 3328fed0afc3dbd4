// Sigmoids whose height, slope or skew is trained.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Yamada and Yabuta 1992. */
export const shapeAutotuningSigmoid: Activation = /* @__PURE__ */ define({
  name: "shapeAutotuningSigmoid",
  formula: "2/alpha*tanh(alpha*x/2)",
  params: { alpha: 1 },
  trainable: ["alpha"],
  aliases: ["shape autotuning"],
  source: "Yamada and Yabuta 1992, Neural network controller using autotuning method for nonlinear functions",
  summary: "A tanh of slope 1 at 0 whatever alpha: it trains the height alone, 2/alpha.",
});

/** Chen and Chang 1996. */
export const generalizedTanh: Activation = /* @__PURE__ */ define({
  name: "generalizedTanh",
  formula: "alpha*tanh(beta*x/2)",
  params: { alpha: 1, beta: 1 },
  trainable: ["alpha", "beta"],
  aliases: ["GHT"],
  source: "Chen and Chang 1996, A feedforward neural network with function shape autotuning",
  summary: "tanh with trained height and slope; with both at 1 it is bipolarSigmoid.",
});

/** Kunc and Klema 2024. */
export const assf: Activation = /* @__PURE__ */ define({
  name: "assf",
  formula: "sigmoid(alpha*x)",
  params: { alpha: 1 },
  trainable: ["alpha"],
  perChannel: ["alpha"],
  aliases: ["slope sigmoid"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.3.3",
  summary: "sigmoid with a trained slope for each channel.",
});

/** Kunc and Klema 2024. */
export const svaf: Activation = /* @__PURE__ */ define({
  name: "svaf",
  formula: "tanh(alpha*x)",
  params: { alpha: 1 },
  trainable: ["alpha"],
  perChannel: ["alpha"],
  aliases: ["adaptive slope tanh"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.3.4",
  summary: "tanh with a trained slope for each channel.",
});

/** Ying et al. 2021. */
export const psigmoid: Activation = /* @__PURE__ */ define({
  name: "psigmoid",
  formula: "alpha*sigmoid(beta*x)",
  params: { alpha: 1, beta: 1 },
  trainable: ["alpha", "beta"],
  perChannel: ["alpha", "beta"],
  source: "Ying et al. 2021, PSigmoid: improving squeeze-and-excitation block with parametric sigmoid",
  summary: "sigmoid with trained height and slope for each channel, meant for attention over channels.",
});

/** Chandra and Singh 2004. */
export const psf: Activation = /* @__PURE__ */ define({
  name: "psf",
  // sigmoid(x)^m, which would underflow.
  formula: "exp(-m*softplus(-x))",
  params: { m: 1 },
  trainable: ["m"],
  aliases: ["parametricSigmoidFunction"],
  source: "Chandra and Singh 2004, An activation function adapting training algorithm for sigmoidal feedforward networks",
  summary: "sigmoid to a trained power, which skews it; ai-on-browser takes m = 2.",
});

/** Kunc and Klema 2024. */
export const stacTanh: Activation = /* @__PURE__ */ define({
  name: "stacTanh",
  formula: "tanh(clip(x, -alpha, alpha)) + beta*(x - clip(x, -alpha, alpha))",
  params: { alpha: 1, beta: 0.1 },
  trainable: ["alpha", "beta"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.3.8",
  summary: "tanh up to alpha, lines of slope beta beyond, so that it does not saturate.",
});

/** Gomes and Ludermir 2013; as AGumb, Farhadi, Nia and Lodi 2019. */
export const arandaOrdaz: Activation = /* @__PURE__ */ define({
  name: "arandaOrdaz",
  // 1 - (1 + alpha e^x)^(-1/alpha), which would overflow and cancel.
  formula: "-expm1(-softplus(x + log(alpha))/alpha)",
  params: { alpha: 2 },
  trainable: ["alpha"],
  perChannel: ["alpha"],
  aliases: ["AGumb", "AGumb (a trainable)", "adaptiveGumbel", "aranda"],
  source:
    "Gomes and Ludermir 2013, Optimization of the weights and asymmetric activation function family of neural network for time series forecasting; Farhadi, Nia and Lodi 2019 (AGumb), arXiv:1901.09849",
  summary: "From cloglog (alpha near 0) to sigmoid (alpha = 1) and on; AGumb trains a positive alpha from 1, here it starts at 2.",
});
