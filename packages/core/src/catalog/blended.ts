// Rectifiers blended with another function: added to it, or continued by it.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Rodrigues 2018, in keras-contrib. */
export const sineRelu: Activation = /* @__PURE__ */ define({
  name: "sineRelu",
  formula: "where(x > 0, x, epsilon*(sin(x) - cos(x)))",
  params: { epsilon: 0.0025 },
  source: "Rodrigues 2018; keras-contrib, SineReLU",
  summary: "relu with a faint wave below 0, where its slope never stays 0; it jumps by epsilon at 0.",
});

/** Kunc and Klema 2024, section 3.6.8. */
export const minsin: Activation = /* @__PURE__ */ define({
  name: "minsin",
  formula: "min(x, sin(x))",
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.6.8",
  summary: "The identity below 0, a sine above.",
});

/** Gupta and Ahuja 2021. */
export const vlu: Activation = /* @__PURE__ */ define({
  name: "vlu",
  formula: "max(x, 0) + alpha*sin(beta*x)",
  params: { alpha: 1, beta: 1 },
  trainable: ["alpha", "beta"],
  perChannel: ["alpha", "beta"],
  aliases: ["variationalLinearUnit", "PVLU", "parametricVlu", "SinReLU"],
  source: "Gupta and Ahuja 2021, arXiv:2110.12246",
  summary: "relu plus a sine: VLU fixes alpha and beta, PVLU trains them, with alpha from 0.1.",
});

/** Zhao et al. 2018. */
export const slu: Activation = /* @__PURE__ */ define({
  name: "slu",
  // 2 (softplus(x) - log(2)), right near 0.
  formula: "where(x > 0, x, 2*log1p(expm1(x)/2))",
  aliases: ["softplusLinearUnit"],
  source: "Zhao et al. 2018, A novel softplus linear unit for deep convolutional neural networks",
  summary: "The identity above 0, a softplus below, scaled and shifted so that value and slope meet.",
});

/** Xu and Chen 2017. */
export const resp: Activation = /* @__PURE__ */ define({
  name: "resp",
  formula: "where(x > 0, alpha*x + log(2), softplus(x))",
  params: { alpha: 1.7 },
  aliases: ["rectifiedSoftplus"],
  source: "Xu and Chen 2017; Kunc and Klema 2024, arXiv:2402.09092, section 3.6.14",
  summary: "softplus up to 0, then a line of slope alpha, at best between 1.4 and 2.",
});

/** Kunc and Klema 2024, section 3.7. */
export const maxsig: Activation = /* @__PURE__ */ define({
  name: "maxsig",
  formula: "max(x, sigmoid(x))",
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.7",
  summary: "The logistic function until the identity overtakes it, at 0.659.",
});
