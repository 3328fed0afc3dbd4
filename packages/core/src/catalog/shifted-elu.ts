// Exponential linear units that are scaled, tilted or shifted.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** selu with trained constants. */
export const pselu: Activation = /* @__PURE__ */ define({
  name: "pselu",
  formula: "alpha*where(x > 0, x, beta*expm1(x))",
  params: { alpha: 1.0507, beta: 1.6733 },
  trainable: ["alpha", "beta"],
  aliases: ["parametricSelu"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.2.53",
  summary: "selu whose two constants are only where training starts.",
});

/** pselu with a slope below 0. */
export const lpselu: Activation = /* @__PURE__ */ define({
  name: "lpselu",
  formula: "where(x > 0, alpha*x, alpha*beta*expm1(x) + gamma*x)",
  params: { alpha: 1.0507, beta: 1.6733, gamma: 0.01 },
  trainable: ["alpha", "beta", "gamma"],
  aliases: ["leakyParametricSelu"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.2.54",
  summary: "pselu with a trained leak, so that far below 0 the slope doesn't vanish.",
});

/** lpselu on a trained level. */
export const lpseluRp: Activation = /* @__PURE__ */ define({
  name: "lpseluRp",
  formula: "where(x > 0, alpha*x, alpha*beta*expm1(x) + gamma*x) + m",
  params: { alpha: 1.0507, beta: 1.6733, gamma: 0.01, m: 0 },
  trainable: ["alpha", "beta", "gamma", "m"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.2.55",
  summary: "lpselu on a trained level, so that its mean can move.",
});

/** Grelsson and Felsberg 2018. */
export const shelu: Activation = /* @__PURE__ */ define({
  name: "shelu",
  formula: "let z = x + beta; where(z > 0, z, alpha*expm1(z))",
  params: { alpha: 1, beta: 0 },
  aliases: ["shiftedElu"],
  source: "Grelsson and Felsberg 2018, Improved learning in convolutional neural networks with shifted exponential linear units (ShELUs)",
  summary: "elu shifted to the side by -beta.",
});

/** Grelsson and Felsberg 2018; as P+FELU, Adem 2022. */
export const svelu: Activation = /* @__PURE__ */ define({
  name: "svelu",
  formula: "where(x > 0, x, alpha*expm1(x)) + beta",
  params: { alpha: 1, beta: 0 },
  aliases: ["verticallyShiftedElu", "P+FELU", "pFelu"],
  source:
    "Grelsson and Felsberg 2018; Adem 2022, P+FELU: Flexible and trainable fast exponential linear unit for deep learning architectures",
  summary: "elu lifted by beta; P+FELU writes its exponential as a power of 2 and trains both parameters.",
});

/** Grelsson and Felsberg 2018. */
export const pshelu: Activation = /* @__PURE__ */ define({
  name: "pshelu",
  formula: "let z = x + gamma; where(z > 0, alpha/beta*z, alpha*expm1(z/beta))",
  params: { alpha: 1, beta: 1, gamma: 0 },
  trainable: ["alpha", "beta", "gamma"],
  perChannel: ["alpha", "beta", "gamma"],
  source: "Grelsson and Felsberg 2018, Improved learning in convolutional neural networks with shifted exponential linear units (ShELUs)",
  summary: "pelu shifted to the side by a trained -gamma.",
});

/** Kunc and Klema 2024. */
export const psvelu: Activation = /* @__PURE__ */ define({
  name: "psvelu",
  formula: "where(x > 0, alpha/beta*x, alpha*expm1(x/beta)) + gamma",
  params: { alpha: 1, beta: 1, gamma: 0 },
  trainable: ["alpha", "beta", "gamma"],
  perChannel: ["alpha", "beta", "gamma"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.2.56",
  summary: "pelu lifted by a trained gamma.",
});
