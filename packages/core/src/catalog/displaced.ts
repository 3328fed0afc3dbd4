// Rectifiers and gelu shifted, scaled or bent where they are positive.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** As SlReLU, Seo, Lee and Kim 2017. */
export const positivePrelu: Activation = /* @__PURE__ */ define({
  name: "positivePrelu",
  formula: "alpha*max(x, 0)",
  params: { alpha: 1 },
  trainable: ["alpha"],
  perChannel: ["alpha"],
  aliases: ["PReLU+", "preluPlus", "slopedRelu", "SlReLU"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.2.2; Seo, Lee and Kim 2017 (SlReLU)",
  summary: "relu with a trained slope above 0; SlReLU fixes it between 1 and 10.",
});

/** Macêdo et al. 2019; as shifted relu, Clevert et al. 2015; as margin relu, Heo et al. 2019. */
export const displacedRelu: Activation = /* @__PURE__ */ define({
  name: "displacedRelu",
  formula: "max(x, -delta)",
  params: { delta: 1 },
  perChannel: ["delta"],
  aliases: ["DisReLU", "shiftedRelu", "SReLU(shifted)", "marginRelu", "MarReLU"],
  source:
    "Macêdo et al. 2019; Clevert, Unterthiner and Hochreiter 2015 (shifted), arXiv:1511.07289; Heo et al. 2019 (margin), arXiv:1904.01866",
  summary: "relu that bottoms out at -delta; margin relu takes a channel's mean negative response for -delta, about -0.1.",
});

/** ONNX Runtime's fused operator: gelu behind a layer's bias. */
export const biasGelu: Activation = /* @__PURE__ */ define({
  name: "biasGelu",
  formula: "(x + bias)*0.5*erfc(-(x + bias)/sqrt(2))",
  params: { bias: 0 },
  perChannel: ["bias"],
  source: "ONNX Runtime, com.microsoft BiasGelu; the function is Hendrycks and Gimpel 2016, arXiv:1606.08415",
  summary: "gelu that adds its layer's bias itself; ONNX Runtime fuses the two.",
});

/** Shan, Li and Chen 2022. */
export const delayRelu: Activation = /* @__PURE__ */ define({
  name: "delayRelu",
  formula: "max(x - delta, 0)",
  params: { delta: 0.08 },
  aliases: ["DRLU"],
  source: "Shan, Li and Chen 2022",
  summary: "relu that waits until delta: small inputs give an exact 0.",
});

/** Eidnes and Nøkland 2017. */
export const bipolarActivation: Activation = /* @__PURE__ */ define({
  name: "bipolarActivation",
  formula: "sigma*max(sigma*x, 0)",
  params: { sigma: 1 },
  perChannel: ["sigma"],
  aliases: ["BAF", "BReLU(bipolar)"],
  source: "Eidnes and Nøkland 2017, arXiv:1709.04054",
  summary: "relu where sigma is 1, as on even channels, and -relu(-x) where it is -1, as on odd ones, so that the mean stays near 0.",
});

/** Liu et al. 2019. */
export const nlrelu: Activation = /* @__PURE__ */ define({
  name: "nlrelu",
  formula: "log1p(beta*max(x, 0))",
  params: { beta: 1 },
  aliases: ["naturalLogRelu"],
  source: "Liu et al. 2019, arXiv:1908.03682",
  summary: "The logarithm of 1 + relu, which tames large activations.",
});

/** Jaafari, Ellahyani and Charfi 2021. */
export const prenu: Activation = /* @__PURE__ */ define({
  name: "prenu",
  formula: "max(x, 0) - alpha*log1p(max(x, 0))",
  params: { alpha: 0.25 },
  trainable: ["alpha"],
  aliases: ["parametricRectifiedNonlinearUnit"],
  source: "Jaafari, Ellahyani and Charfi 2021, Parametric rectified nonlinear unit (PRenu) for convolution neural networks",
  summary: "relu less a logarithm: its slope grows from 1 - alpha at 0 towards 1.",
});

/** Li, Tang and Yu 2019. */
export const repu: Activation = /* @__PURE__ */ define({
  name: "repu",
  formula: "where(x > 0, max(x, 0)^p, 0)",
  params: { p: 2 },
  aliases: ["rectifiedPowerUnit", "ReCU", "rectifiedCubicUnit"],
  source: "Li, Tang and Yu 2019, arXiv:1903.05858",
  summary: "A power of relu: relu2 for p = 2, ReCU for p = 3, and p - 1 times differentiable.",
});

/** Saha et al. */
export const appRelu: Activation = /* @__PURE__ */ define({
  name: "appRelu",
  formula: "where(x > 0, alpha*max(x, 0)^beta, 0)",
  params: { alpha: 1, beta: 1 },
  aliases: ["approximateRelu"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.6.40 (Saha et al.)",
  summary: "repu with a scale; by default it is relu.",
});
