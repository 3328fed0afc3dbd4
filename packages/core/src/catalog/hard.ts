// Piecewise linear stand-ins for smooth functions.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** The variant of PyTorch, JAX and Keras 3; Howard et al. 2019. */
export const hardSigmoid: Activation = /* @__PURE__ */ define({
  name: "hardSigmoid",
  formula: "clip(x/6 + 0.5, 0, 1)",
  source: "Howard et al. 2019, arXiv:1905.02244; PyTorch, nn.Hardsigmoid",
  summary: "sigmoid by three lines, of slope 1/6 as in PyTorch, JAX and Keras 3; TF.js and ONNX mean hardSigmoid02.",
});

/** The variant of Theano, Keras 1, TF.js and ONNX. */
export const hardSigmoid02: Activation = /* @__PURE__ */ define({
  name: "hardSigmoid02",
  formula: "clip(alpha*x + beta, 0, 1)",
  params: { alpha: 0.2, beta: 0.5 },
  aliases: ["hardSigmoid(tfjs)", "HardSigmoid(ONNX default)"],
  source: "Theano and Keras 1; ONNX, HardSigmoid-6",
  summary: "sigmoid by three lines, of slope 0.2 as in TF.js and in ONNX by default; PyTorch, JAX and Keras 3 mean hardSigmoid.",
});

/** Courbariaux, Bengio and David 2015; Blondel, Martins and Niculae 2019. */
export const sparseSigmoid: Activation = /* @__PURE__ */ define({
  name: "sparseSigmoid",
  formula: "clip((x + 1)/2, 0, 1)",
  aliases: ["hardSigmoidHalf", "BinaryNet hard sigmoid"],
  source: "Courbariaux, Bengio and David 2015 (BinaryConnect), arXiv:1511.00363; Blondel, Martins and Niculae 2019, arXiv:1901.02324",
  summary: "sigmoid by three lines, of slope 1/2: the steepest of the hard sigmoids, and the slope of sparsePlus.",
});

/** Collobert 2004. */
export const hardTanh: Activation = /* @__PURE__ */ define({
  name: "hardTanh",
  formula: "clip(x, lo, hi)",
  params: { lo: -1, hi: 1 },
  source: "Collobert 2004, Large scale machine learning",
  summary: "tanh by three lines: x between lo and hi.",
});

/** Howard et al. 2019. */
export const hardSwish: Activation = /* @__PURE__ */ define({
  name: "hardSwish",
  formula: "x*(clip(x + 3, 0, 6)/6)",
  aliases: ["hardSilu"],
  source: "Howard et al. 2019 (MobileNetV3), arXiv:1905.02244",
  summary: "swish with hardSigmoid in place of sigmoid: cheap on small machines.",
});
