// Functions with clipped parts: shifted hard tanhs, hard gates, steps.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Kim et al. */
export const svHardTanh: Activation = /* @__PURE__ */ define({
  name: "svHardTanh",
  formula: "clip(x, -1, 1) + alpha",
  params: { alpha: 0 },
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.6.19 (Kim et al.)",
  summary: "hardTanh shifted up by alpha; by default it is hardTanh.",
});

/** Kunc and Klema 2024, section 4.2.18; as ShHardTanh, Kim et al. */
export const adaptiveHardTanh: Activation = /* @__PURE__ */ define({
  name: "adaptiveHardTanh",
  formula: "clip(alpha*(x - beta), -1, 1)",
  params: { alpha: 1, beta: 0 },
  trainable: ["beta"],
  perChannel: ["beta"],
  aliases: ["shHardTanh"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, sections 4.2.18 and 3.6.19 (ShHardTanh, Kim et al.)",
  summary: "hardTanh around a trained beta, steepened by epoch towards a sign; ShHardTanh has alpha = 1 and a fixed shift -beta.",
});

/** Kunc and Klema 2024, section 4.32.3. */
export const adaptiveHardSwish: Activation = /* @__PURE__ */ define({
  name: "adaptiveHardSwish",
  formula: "2*x*clip(0.2*beta*x + 0.5, 0, 1)",
  params: { beta: 1 },
  trainable: ["beta"],
  perChannel: ["beta"],
  aliases: ["HardSwish(adaptive)"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.32.3",
  summary: "A hard swish with trained steepness: of slope 2 far above 0, unlike hardSwish.",
});

/** timm's hard_mish, after Misra's H-Mish. */
export const hardMish: Activation = /* @__PURE__ */ define({
  name: "hardMish",
  formula: "x*(clip(x + 2, 0, 2)/2)",
  aliases: ["SqREU"],
  source: "timm, hard_mish; after Misra's H-Mish",
  summary: "mish by a parabola between -2 and 0.",
});

/** Basirat and Roth 2018. */
export const hardElish: Activation = /* @__PURE__ */ define({
  name: "hardElish",
  // expm1 below 0, as in elish and in the implementations; the survey prints 1 + e^-x, which jumps.
  formula: "where(x > 0, x, expm1(x))*clip((x + 1)/2, 0, 1)",
  aliases: ["Elish(hard)"],
  source: "Basirat and Roth 2018, arXiv:1808.00783",
  summary: "elish with sparseSigmoid for its gate: exactly 0 below -1, and x from 1 on.",
});

/** Liu et al. 2020. */
export const rsign: Activation = /* @__PURE__ */ define({
  name: "rsign",
  formula: "where(x < alpha, -1, 1)",
  params: { alpha: 0 },
  trainable: ["alpha"],
  perChannel: ["alpha"],
  source: "Liu et al. 2020 (ReActNet), arXiv:2003.03488",
  summary: "A sign around a trained threshold for binary networks; its own slope is 0, so training wants a surrogate.",
});

/** Qin, Wang and Zou 2018. */
export const isigmoid: Activation = /* @__PURE__ */ define({
  name: "isigmoid",
  formula: "let c = clip(x, -beta, beta); sigmoid(c) + alpha*(x - c)",
  params: { alpha: 0.2, beta: 2 },
  aliases: ["improvedLogisticSigmoid"],
  source: "Qin, Wang and Zou 2018; Kunc and Klema 2024, arXiv:2402.09092, section 3.2.7",
  summary: "The logistic function between -beta and beta, lines beyond, so that it never saturates; ai-on-browser takes 1 for both.",
});

/** Hazimeh et al. 2020. */
export const smoothstep: Activation = /* @__PURE__ */ define({
  name: "smoothstep",
  formula: "let t = clip(x/gamma + 0.5, 0, 1); t^2*(3 - 2*t)",
  params: { gamma: 1 },
  source: "Hazimeh et al. 2020, arXiv:2002.07772",
  summary: "A cubic step from 0 to 1 of width gamma, exactly 0 and 1 outside, where a decision tree needs no more look.",
});
