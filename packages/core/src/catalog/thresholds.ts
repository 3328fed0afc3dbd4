// Lines with one or two corners: floors, dead zones and kinks.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Singh and Krishnan 2019. */
export const tlu: Activation = /* @__PURE__ */ define({
  name: "tlu",
  formula: "max(x, tau)",
  params: { tau: 0 },
  trainable: ["tau"],
  perChannel: ["tau"],
  aliases: ["thresholdedLinearUnit"],
  source: "Singh and Krishnan 2019, arXiv:1911.09737",
  summary: "relu with a trained floor, which undoes the bias of filter response normalisation before it.",
});

/** TensorFlow Addons. */
export const tluAffine: Activation = /* @__PURE__ */ define({
  name: "tluAffine",
  formula: "max(x, alpha*x + tau)",
  params: { alpha: 0, tau: 0 },
  trainable: ["alpha", "tau"],
  perChannel: ["alpha", "tau"],
  source: "TensorFlow Addons, layers.TLU(affine=True)",
  summary: "tlu with a trained slope below its threshold, as in prelu; both start at 0, as relu.",
});

/** Arjovsky, Shah and Bengio 2015. */
export const modRelu: Activation = /* @__PURE__ */ define({
  name: "modRelu",
  formula: "where(abs(x) + b < 0, 0, x + b*sign(x))",
  params: { b: 0 },
  trainable: ["b"],
  perChannel: ["b"],
  source: "Arjovsky, Shah and Bengio 2015, arXiv:1511.06464; ActTensor, ModReLU",
  summary: "relu of the magnitude, the sign kept, made for complex numbers: softShrink for a negative b, the identity at first.",
});

/** A ramp. */
export const piecewiseLinear: Activation = /* @__PURE__ */ define({
  name: "piecewiseLinear",
  formula: "clip((x - lo)/(hi - lo), 0, 1)",
  params: { lo: -1, hi: 1 },
  source: "Folklore; ActTensor, PiecewiseLinear",
  summary: "A ramp from 0 at lo to 1 at hi: sparseSigmoid with these bounds, hardSigmoid with -3 and 3.",
});

/** Parisi et al. 2020. */
export const qrelu: Activation = /* @__PURE__ */ define({
  name: "qrelu",
  formula: "where(x > 0, x, 0.01*x*(x - 2))",
  source: "Parisi et al. 2020, arXiv:2010.08031; ActTensor, QReLU",
  summary: "relu with a shallow parabola below 0, which is positive there: named after quantum computing.",
});

/** Parisi et al. 2020. */
export const mQrelu: Activation = /* @__PURE__ */ define({
  name: "mQrelu",
  formula: "where(x > 0, x, 0.01*x - x)",
  source: "Parisi et al. 2020, arXiv:2010.08031; ActTensor, MQReLU",
  summary: "Nearly abs: slope -0.99 below 0.",
});
