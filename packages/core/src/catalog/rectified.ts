// Rectifiers: a half-line is passed on, the other is cut off or flattened.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Fukushima 1969; Nair and Hinton 2010. */
export const relu: Activation = /* @__PURE__ */ define({
  name: "relu",
  formula: "max(x, 0)",
  aliases: ["rectifier", "ramp"],
  source: "Fukushima 1969, Visual feature extraction by a multilayered network of analog threshold elements; Nair and Hinton 2010, ICML",
  summary: "The positive part: cheap, with slope 0 at 0 and below, where a unit may stop learning.",
});

/** Krizhevsky 2010. */
export const relu6: Activation = /* @__PURE__ */ define({
  name: "relu6",
  formula: "min(max(x, 0), 6)",
  source: "Krizhevsky 2010, Convolutional deep belief networks on CIFAR-10",
  summary: "relu cut off at 6, so that low-precision arithmetic can hold it.",
});

/** Liew et al. 2016. */
export const reluN: Activation = /* @__PURE__ */ define({
  name: "reluN",
  formula: "clip(x, 0, n)",
  params: { n: 1 },
  trainable: ["n"],
  perChannel: ["n"],
  aliases: ["clippedRelu", "boundedRelu", "BReLU"],
  source: "Liew et al. 2016, Bounded activation functions; Pishchik 2023 (n trained)",
  summary: "relu cut off at n: Keras and TF.js write it ReLU(max_value), ONNX Clip, none with a default.",
});

/** Maas et al. 2013. */
export const leakyRelu: Activation = /* @__PURE__ */ define({
  name: "leakyRelu",
  formula: "where(x > 0, x, alpha*x)",
  params: { alpha: 0.01 },
  aliases: ["LReLU", "veryLeakyRelu", "VLReLU"],
  source: "Maas, Hannun and Ng 2013, Rectifier nonlinearities improve neural network acoustic models",
  summary: "relu with a small slope below 0: 0.01 in PyTorch, JAX and ONNX, 0.2 as a Keras 3 function, 0.3 as a Keras and TF.js layer.",
});

/** He et al. 2015. */
export const prelu: Activation = /* @__PURE__ */ define({
  name: "prelu",
  formula: "where(x > 0, x, alpha*x)",
  params: { alpha: 0.25 },
  trainable: ["alpha"],
  perChannel: ["alpha"],
  aliases: ["parametricRelu"],
  source: "He et al. 2015, arXiv:1502.01852",
  summary: "leakyRelu with a trained slope: it starts at 0.25 in PyTorch, at 0 in Keras and TF.js, at 0.01 in Flax.",
});

/** So et al. 2021. */
export const relu2: Activation = /* @__PURE__ */ define({
  name: "relu2",
  formula: "max(x, 0)^2",
  aliases: ["reluSquared", "squaredRelu", "ReLU^2", "ReQU"],
  source: "So et al. 2021 (Primer), arXiv:2109.08668",
  summary: "The square of relu, found by a search over transformers.",
});

/** PyTorch's nn.Threshold. */
export const threshold: Activation = /* @__PURE__ */ define({
  name: "threshold",
  formula: "where(x > theta, x, value)",
  params: { theta: 0, value: 0 },
  source: "PyTorch, nn.Threshold",
  summary: "x above a threshold, a fixed value elsewhere: PyTorch and Keras 3 want both stated, here they are 0.",
});

/** Konda, Memisevic and Krueger 2014. */
export const thresholdedRelu: Activation = /* @__PURE__ */ define({
  name: "thresholdedRelu",
  formula: "where(x > alpha, x, 0)",
  params: { alpha: 1 },
  aliases: ["TRec", "truncatedRectified"],
  source: "Konda, Memisevic and Krueger 2014, arXiv:1402.3337",
  summary: "x above alpha, else 0; it jumps at alpha, unlike relu of x - alpha.",
});
