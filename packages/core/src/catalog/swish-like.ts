// x gated by its sigmoid, and what is built on that.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Bodyanskiy and Kostiuk 2022. */
export const ahaf: Activation = /* @__PURE__ */ define({
  name: "ahaf",
  formula: "alpha*x*sigmoid(beta*x)",
  params: { alpha: 1, beta: 1 },
  trainable: ["alpha", "beta"],
  perChannel: ["alpha", "beta"],
  source: "Bodyanskiy and Kostiuk 2022, Adaptive hybrid activation function for deep neural networks",
  summary: "swish with trained slope and gate for each channel.",
});

/** Alcaide 2018. */
export const eswish: Activation = /* @__PURE__ */ define({
  name: "eswish",
  formula: "beta*x*sigmoid(x)",
  params: { beta: 1.5 },
  source: "Alcaide 2018, arXiv:1801.07145",
  summary: "swish scaled up by a fixed beta between 1 and 2, for steeper gradients.",
});

/** Kocak and Ustundag Siray 2021. */
export const tsSwish: Activation = /* @__PURE__ */ define({
  name: "tsSwish",
  formula: "x*sigmoid(x)*(sigmoid(x) + sigmoid(x - alpha) + sigmoid(x - beta))",
  params: { alpha: 20, beta: 40 },
  aliases: ["tripleStateSwish"],
  source: "Kocak and Ustundag Siray 2021, New activation functions for single layer feedforward neural network",
  summary: "swish in three gears: its slope is 1 above 0, 2 above alpha, 3 above beta.",
});

/** Kocak and Ustundag Siray 2021. */
export const generalizedSwish: Activation = /* @__PURE__ */ define({
  name: "generalizedSwish",
  formula: "x*sigmoid(exp(-x))",
  aliases: ["gSwish"],
  source: "Kocak and Ustundag Siray 2021, New activation functions for single layer feedforward neural network",
  summary: "x far below 0 and x/2 far above: the gate never closes.",
});

/** Chai et al. 2023. */
export const eanaf: Activation = /* @__PURE__ */ define({
  name: "eanaf",
  formula: "x*sigmoid(x - log(2))",
  source: "Chai et al. 2023",
  summary: "swish with its gate moved by log(2): x e^x/(e^x + 2).",
});

/** Elfwing, Uchibe and Doya 2017. */
export const dsilu: Activation = /* @__PURE__ */ define({
  name: "dsilu",
  formula: "sigmoid(x)*(1 + x*sigmoid(-x))",
  source: "Elfwing, Uchibe and Doya 2017, arXiv:1702.03118",
  summary: "The derivative of silu as an activation: a step that overshoots on both sides.",
});

/** Verma et al. 2022. */
export const doubleSilu: Activation = /* @__PURE__ */ define({
  name: "doubleSilu",
  formula: "x*sigmoid(x*sigmoid(x))",
  aliases: ["DSiLU(double)"],
  source: "Verma et al. 2022",
  summary: "x gated by the sigmoid of its silu: half open far below 0, where it is x/2.",
});

/** Kunc and Klema 2024. */
export const tsilu: Activation = /* @__PURE__ */ define({
  name: "tsilu",
  formula: "tanh(x*sigmoid(x))",
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.3.24",
  summary: "silu bounded above by tanh; it dips below 0 as silu does.",
});

/** Kunc and Klema 2024. */
export const asilu: Activation = /* @__PURE__ */ define({
  name: "asilu",
  formula: "atan(x*sigmoid(x))",
  aliases: ["ATSiLU"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.3.25",
  summary: "silu bounded above by atan, at pi/2.",
});

/** Kunc and Klema 2024. */
export const swat: Activation = /* @__PURE__ */ define({
  name: "swat",
  formula: "x*sigmoid(atan(x))",
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.3.26",
  summary: "x with a gate between 0.17 and 0.83, which never closes.",
});

/** Kunc and Klema 2024. */
export const sinsig: Activation = /* @__PURE__ */ define({
  name: "sinsig",
  formula: "x*sin(pi/2*sigmoid(x))",
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.3.34",
  summary: "x gated by a quarter wave of its sigmoid: closer to x above 0 than silu.",
});

/** Paul et al. 2022. */
export const sinlu: Activation = /* @__PURE__ */ define({
  name: "sinlu",
  formula: "(x + alpha*sin(beta*x))*sigmoid(x)",
  params: { alpha: 1, beta: 1 },
  trainable: ["alpha", "beta"],
  perChannel: ["alpha", "beta"],
  source: "Paul et al. 2022, SinLU: sinu-sigmoidal linear unit",
  summary: "silu with a trained sine on the line; with alpha and beta at 1 its slope at 0 is 1.",
});

/** Pishchik 2023. */
export const coslu: Activation = /* @__PURE__ */ define({
  name: "coslu",
  formula: "(x + alpha*cos(beta*x))*sigmoid(x)",
  params: { alpha: 1, beta: 1 },
  trainable: ["alpha", "beta"],
  perChannel: ["alpha", "beta"],
  source: "Pishchik 2023, Trainable activations for image classification",
  summary: "silu with a trained cosine on the line, so that it is alpha/2 at 0.",
});

/** Kunc and Klema 2024. */
export const aqulu: Activation = /* @__PURE__ */ define({
  name: "aqulu",
  formula: "x*clip(alpha*x + beta, 0, 1)",
  params: { alpha: 0.2, beta: 0.1 },
  trainable: ["alpha", "beta"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.4.10",
  summary: "hardSwish with a trained gate: 0, a parabola, then x, for a positive alpha.",
});
