// x times a gate between 0 and 1 that x itself opens.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Ramachandran, Zoph and Le 2017; as SiLU, Elfwing, Uchibe and Doya 2017. */
export const swish: Activation = /* @__PURE__ */ define({
  name: "swish",
  formula: "x*sigmoid(beta*x)",
  params: { beta: 1 },
  trainable: ["beta"],
  perChannel: ["beta"],
  aliases: ["silu", "swish1"],
  source: "Ramachandran, Zoph and Le 2017, arXiv:1710.05941; Elfwing, Uchibe and Doya 2017 (SiLU, beta = 1), arXiv:1702.03118",
  summary: "x gated by its sigmoid: silu in PyTorch, JAX and Keras where beta is 1, a fixed alpha in ONNX, trained in its paper.",
});

/** Hendrycks and Gimpel 2016. */
export const gelu: Activation = /* @__PURE__ */ define({
  name: "gelu",
  formula: "x*(0.5*erfc(-x/sqrt(2)))",
  aliases: ["gaussianErrorLinearUnit"],
  source: "Hendrycks and Gimpel 2016, arXiv:1606.08415",
  summary: "x gated by the normal distribution: exact in PyTorch, Keras, TF.js and ONNX by default, where JAX's default is geluTanh.",
});

/** Hendrycks and Gimpel 2016. */
export const geluTanh: Activation = /* @__PURE__ */ define({
  name: "geluTanh",
  // x/2 (1 + tanh(u)) loses every digit of a negative tail; x sigmoid(2u) is the same and loses none.
  formula: "x*sigmoid(2*sqrt(2/pi)*(x + 0.044715*x^3))",
  aliases: ["geluNew", "fastGelu", "geluApprox", "GELU(approximate=tanh)", "SiELU"],
  source: "Hendrycks and Gimpel 2016, arXiv:1606.08415",
  summary: "gelu by a tanh of a cubic, within 0.0005: the default in JAX, gelu_new in TF.js, approximate in PyTorch, Keras and ONNX.",
});

/** Hendrycks and Gimpel 2016. */
export const quickGelu: Activation = /* @__PURE__ */ define({
  name: "quickGelu",
  formula: "x*sigmoid(1.702*x)",
  aliases: ["geluFastApprox", "GELU(sigmoid approx)"],
  source: "Hendrycks and Gimpel 2016, arXiv:1606.08415",
  summary: "gelu by one sigmoid, within 0.021, as CLIP uses it.",
});

/** Misra 2019. */
export const mish: Activation = /* @__PURE__ */ define({
  name: "mish",
  formula: "x*tanh(softplus(x))",
  source: "Misra 2019, arXiv:1908.08681",
  summary: "x gated by the tanh of its softplus: smooth, and not monotone below 0.",
});

/** Liu and Di 2020; as TeLU, Fernandez and Mali 2024. */
export const tanhExp: Activation = /* @__PURE__ */ define({
  name: "tanhExp",
  formula: "x*tanh(exp(x))",
  aliases: ["TeLU"],
  source: "Liu and Di 2020, arXiv:2003.09855; Fernandez and Mali 2024 (TeLU), arXiv:2412.20269",
  summary: "x gated by the tanh of its exponential: close to mish, and steeper above 0.",
});
