// Functions along an axis, the channels unless told: each element sees all the others through a reduction.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Bridle 1990. */
export const softmax: Activation = /* @__PURE__ */ define({
  name: "softmax",
  formula: "exp(x - reduceLogSumExp(x))",
  aliases: ["softargmax", "Softmax2d"],
  source: "Boltzmann; Bridle 1990, Probabilistic interpretation of feedforward classification network outputs",
  summary: "Positive numbers that add up to 1: along the last axis in most frameworks, over the channels in PyTorch's Softmax2d.",
});

/** The logarithm of softmax. */
export const logSoftmax: Activation = /* @__PURE__ */ define({
  name: "logSoftmax",
  formula: "x - reduceLogSumExp(x)",
  source: "PyTorch, nn.LogSoftmax",
  summary: "The logarithm of softmax, which stays finite where softmax is 0: for a loss on log-probabilities.",
});

/** softmax of -x. */
export const softmin: Activation = /* @__PURE__ */ define({
  name: "softmin",
  formula: "exp(-x - reduceLogSumExp(-x))",
  source: "PyTorch, nn.Softmin",
  summary: "softmax of -x: the smallest element has the largest share.",
});

/** softmax with a temperature. */
export const betaSoftmax: Activation = /* @__PURE__ */ define({
  name: "betaSoftmax",
  formula: "exp(beta*x - reduceLogSumExp(beta*x))",
  params: { beta: 1 },
  aliases: ["temperatureSoftmax"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.5.1",
  summary: "softmax at the temperature 1/beta: hardmax as beta grows, equal shares at 0.",
});

/** Miller 2023, with c = 1. */
export const tunedSoftmax: Activation = /* @__PURE__ */ define({
  name: "tunedSoftmax",
  // Above and below a total of 1, what overflows in the other form stays small.
  formula: "let total = reduceLogSumExp(x); where(total > 0, exp(x - total)/(1 + c*exp(-total)), exp(x)/(c + exp(total)))",
  params: { c: 1 },
  trainable: ["c"],
  aliases: ["softmax1 (c=1)", "softmaxPlusOne"],
  source: "Miller 2023, Attention is off by one; Kunc and Klema 2024, arXiv:2402.09092, section 4.5",
  summary: "exp(x)/(c + sum of exp(x)): softmax that may leave a share of the whole to nobody.",
});

/** Wuraola et al. 2021. */
export const sqmax: Activation = /* @__PURE__ */ define({
  name: "sqmax",
  formula: "(x + c)^2/reduceSum((x + c)^2)",
  params: { c: 4 },
  aliases: ["squareSoftmax"],
  source: "Wuraola et al. 2021; Kunc and Klema 2024, arXiv:2402.09092, section 3.8.7",
  summary: "Shares by squares rather than exponentials; below -c they grow again.",
});

/** Martins and Astudillo 2016. */
export const sparsemax: Activation = /* @__PURE__ */ define({
  name: "sparsemax",
  formula: "max(x - sparsemaxThreshold(x), 0)",
  source: "Martins and Astudillo 2016, arXiv:1602.02068",
  summary: "The nearest point of the simplex: shares that add up to 1, most of them exactly 0.",
});

/** Peters, Niculae and Martins 2019. */
export const entmax15: Activation = /* @__PURE__ */ define({
  name: "entmax15",
  formula: "max(x/2 - entmaxThreshold(x/2), 0)^2",
  aliases: ["1.5-entmax"],
  source: "Peters, Niculae and Martins 2019, arXiv:1905.05702",
  summary: "Halfway from softmax to sparsemax: smooth where it is not 0, and 0 for what is far below the largest.",
});

/** Elhage et al. 2022. */
export const solu: Activation = /* @__PURE__ */ define({
  name: "solu",
  formula: "x*exp(x - reduceLogSumExp(x))",
  source: "Elhage et al. 2022, Softmax linear units",
  summary: "x gated by its softmax, so that the channels compete; the paper puts a LayerNorm after it.",
});

/** ONNX. */
export const hardmax: Activation = /* @__PURE__ */ define({
  name: "hardmax",
  // max(min(a, 1), 1) is 1, and NaN where a is.
  formula: "let largest = where(x < reduceMax(x), 0, max(min(reduceMax(x), 1), 1)); largest/reduceSum(largest)",
  source: "ONNX, Hardmax",
  summary: "All to the largest: equal shares where several are, of which ONNX takes the first. Its slope is 0.",
});

/** Dubey and Chakraborty 2018. */
export const abrelu: Activation = /* @__PURE__ */ define({
  name: "abrelu",
  formula: "max(x - reduceMean(x), 0)",
  aliases: ["averageBiasedRelu"],
  source: "Dubey and Chakraborty 2018, arXiv:1804.02051",
  summary: "relu with the mean for its threshold, which the paper takes over the feature map of a channel.",
});

/** Jiang et al. 2022. */
export const aoaf: Activation = /* @__PURE__ */ define({
  name: "aoaf",
  formula: "max(x - b*reduceMean(x), 0) + c*reduceMean(x)",
  params: { b: 0.17, c: 0.17 },
  source: "Jiang et al. 2022; Kunc and Klema 2024, arXiv:2402.09092, section 4.2.12",
  summary: "relu whose corner moves with the mean of its input, to keep means near 0.",
});

/** Si et al. 2018. */
export const dynamicReluMinmax: Activation = /* @__PURE__ */ define({
  name: "dynamicReluMinmax",
  formula: "max(x, 0.5*reduceMax(x) - 0.5*reduceMax(-x))",
  aliases: ["DReLU(minmax)"],
  source: "Si et al. 2018; Kunc and Klema 2024, arXiv:2402.09092, section 4.2.14",
  summary: "A floor halfway between the smallest and the largest element, in the source of the whole batch.",
});

/** Kunc and Klema 2024. */
export const vbaf: Activation = /* @__PURE__ */ define({
  name: "vbaf",
  // The survey prints the mean of x - mean(x), which is 0: the variance, as the name says, is meant.
  formula: "let v = reduceMean((x - reduceMean(x))^2); where(v > 0, sqrt(v), v)",
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.47",
  summary: "The standard deviation along the axis, the same for all elements; with slope 0 where they are all equal.",
});

/** Zhou et al. 2017. */
export const dice: Activation = /* @__PURE__ */ define({
  name: "dice",
  formula: "let d = x - reduceMean(x); let z = d/sqrt(reduceMean(d^2) + epsilon); x*sigmoid(z) + alpha*x*sigmoid(-z)",
  params: { alpha: 0, epsilon: 1e-8 },
  trainable: ["alpha"],
  perChannel: ["alpha"],
  aliases: ["dataAdaptive"],
  source: "Zhou et al. 2017, arXiv:1706.06978",
  summary: "prelu whose corner is smooth and at the mean; the axis is the batch, whose running statistics serve in evaluation.",
});
