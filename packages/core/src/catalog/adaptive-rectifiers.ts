// Rectifiers whose slopes or level are trained.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Maniatopoulos and Mitianoudis 2021. */
export const lelelu: Activation = /* @__PURE__ */ define({
  name: "lelelu",
  formula: "alpha*where(x > 0, x, 0.01*x)",
  params: { alpha: 1 },
  trainable: ["alpha"],
  perChannel: ["alpha"],
  aliases: ["learnableLeakyRelu"],
  source: "Maniatopoulos and Mitianoudis 2021, Learnable leaky ReLU (LeLeLU): An alternative accuracy-optimized activation function",
  summary: "leakyRelu times a trained factor: both slopes change together.",
});

/** Balaji et al. 2020. */
export const dprelu: Activation = /* @__PURE__ */ define({
  name: "dprelu",
  formula: "where(x > 0, alpha*x, beta*x)",
  params: { alpha: 1, beta: 0.01 },
  trainable: ["alpha", "beta"],
  perChannel: ["alpha", "beta"],
  source: "Balaji et al. 2020",
  summary: "prelu that also trains the slope above 0; it starts as leakyRelu.",
});

/** Chen, Li and Xu 2020. */
export const arelu: Activation = /* @__PURE__ */ define({
  name: "arelu",
  formula: "where(x > 0, (1 + sigmoid(beta))*x, clip(alpha, 0.01, 0.99)*x)",
  params: { alpha: 0.9, beta: 2 },
  trainable: ["alpha", "beta"],
  aliases: ["attentionRelu"],
  source: "Chen, Li and Xu 2020, arXiv:2006.13858",
  summary: "Two trained slopes for a whole layer, one between 1 and 2 above 0, one below 1 under it.",
});

/** Hu et al. 2019. */
export const dlRelu: Activation = /* @__PURE__ */ define({
  name: "dlRelu",
  formula: "where(x > 0, x, alpha*mse*x)",
  params: { alpha: 0.01, mse: 1 },
  source: "Hu et al. 2019",
  summary: "leakyRelu whose lower slope follows the loss: mse is the mean squared error of the epoch before.",
});

/** Curci, Mocanu and Pechenizkiy 2021. */
export const allRelu: Activation = /* @__PURE__ */ define({
  name: "allRelu",
  formula: "where(x > 0, x, s*alpha*x)",
  params: { alpha: 0.6, s: -1 },
  aliases: ["alternatedLeftRelu"],
  source: "Curci, Mocanu and Pechenizkiy 2021, arXiv:2102.01732",
  summary: "leakyRelu for sparse networks: s, the sign of the lower slope, is -1 in even layers and 1 in odd ones.",
});

/** Qiu, Xu and Cai 2017. */
export const frelu: Activation = /* @__PURE__ */ define({
  name: "frelu",
  formula: "relu(x) + beta",
  params: { beta: 0 },
  trainable: ["beta"],
  perChannel: ["beta"],
  aliases: ["flexibleRelu"],
  source: "Qiu, Xu and Cai 2017, arXiv:1706.08098",
  summary: "relu on a trained level, so that its mean can be 0; the FReLU of Ma et al. 2020 is another, the funnel.",
});

/** Qiu, Xu and Cai 2017. */
export const flexibleReluFull: Activation = /* @__PURE__ */ define({
  name: "flexibleReluFull",
  formula: "relu(x + alpha) + beta",
  params: { alpha: 0, beta: 0 },
  trainable: ["alpha", "beta"],
  perChannel: ["alpha", "beta"],
  aliases: ["FReLU(full)"],
  source: "Qiu, Xu and Cai 2017, arXiv:1706.08098",
  summary: "frelu before its paper drops the shift of the corner, which the bias of the layer before can do.",
});

/** Pishchik 2023. */
export const shilu: Activation = /* @__PURE__ */ define({
  name: "shilu",
  formula: "alpha*relu(x) + beta",
  params: { alpha: 1, beta: 0 },
  trainable: ["alpha", "beta"],
  perChannel: ["alpha", "beta"],
  aliases: ["shiftedRectifiedLinearUnit"],
  source: "Pishchik 2023, doi:10.20944/preprints202301.0463.v1",
  summary: "relu with a trained slope and a trained level.",
});

/** Yu et al. 2022. */
export const starRelu: Activation = /* @__PURE__ */ define({
  name: "starRelu",
  formula: "s*relu(x)^2 + b",
  params: { s: 0.8944, b: -0.4472 },
  trainable: ["s", "b"],
  perChannel: ["s", "b"],
  source: "Yu et al. 2022 (MetaFormer baselines), arXiv:2210.13452",
  summary: "relu2 scaled and shifted so that a standard normal input leaves with mean 0 and variance 1.",
});
