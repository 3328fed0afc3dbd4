// Relatives of elu, selu and their squashed forms.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Ying et al. 2019. */
export const reu: Activation = /* @__PURE__ */ define({
  name: "reu",
  formula: "alpha*x*exp(beta*min(x, 0))",
  params: { alpha: 1, beta: 1 },
  trainable: ["alpha", "beta"],
  perChannel: ["alpha", "beta"],
  aliases: ["rectifiedExponentialUnit", "PREU", "parametricReu", "suish"],
  source: "Ying et al. 2019, Rectified exponential units for convolutional neural networks",
  summary: "The identity above 0, x e^x below, which returns to 0; PREU trains alpha and beta.",
});

/** Hu et al. 2021. */
export const diffElu: Activation = /* @__PURE__ */ define({
  name: "diffElu",
  formula: "where(x < 0, alpha*(x*exp(x) - beta*exp(beta*x)), x)",
  params: { alpha: 0.3, beta: 0.1 },
  aliases: ["differenceElu"],
  source: "Hu et al. 2021; Kunc and Klema 2024, arXiv:2402.09092, section 3.7.3",
  summary: "The identity above 0, a difference of two exponentials below; it jumps by alpha*beta at 0.",
});

/** Chen et al. 2020. */
export const lselu: Activation = /* @__PURE__ */ define({
  name: "lselu",
  formula: "1.0507009873554804934193349852946*where(x > 0, x, 1.6732632423543772848170429916717*expm1(x) + beta*x)",
  params: { beta: 0.1 },
  aliases: ["leakyScaledElu"],
  source: "Chen et al. 2020; Kunc and Klema 2024, arXiv:2402.09092, section 3.7.12",
  summary: "selu plus a leak of slope beta below 0, where selu saturates.",
});

/** Zhang and Li 2018. */
export const serlu: Activation = /* @__PURE__ */ define({
  name: "serlu",
  formula: "lambda*where(x > 0, x, alpha*x*exp(x))",
  params: { lambda: 1.07862, alpha: 2.90427 },
  source: "Zhang and Li 2018, arXiv:1807.10117",
  summary: "selu with a bump below 0 that dies out: self-normalizing, and deaf to very negative inputs.",
});

/** Chen et al. 2020. */
export const sSelu: Activation = /* @__PURE__ */ define({
  name: "sSelu",
  formula: "1.0507009873554804934193349852946*where(x > 0, x, 1.6732632423543772848170429916717*expm1(beta*x))",
  params: { beta: 1 },
  aliases: ["scaledScaledElu"],
  source: "Chen et al. 2020; Kunc and Klema 2024, arXiv:2402.09092, section 3.7.14",
  summary: "selu whose negative inputs are scaled by beta; by default it is selu.",
});

/** Kiliçarslan and Celik 2021. */
export const rsigelu: Activation = /* @__PURE__ */ define({
  name: "rsigelu",
  formula: "where(x > 1, x + alpha*x*sigmoid(x), where(x > 0, x, alpha*expm1(x)))",
  params: { alpha: 0.5 },
  source: "Kiliçarslan and Celik 2021, RSigELU: a nonlinear activation function for deep neural networks",
  summary: "elu to which a swish is added above 1, where it jumps; alpha = 0 gives relu.",
});

/** Kiliçarslan and Celik 2021. */
export const rsigelud: Activation = /* @__PURE__ */ define({
  name: "rsigelud",
  formula: "where(x > 1, x + alpha*x*sigmoid(x), where(x > 0, x, beta*expm1(x)))",
  params: { alpha: 0.5, beta: 0.5 },
  source: "Kiliçarslan and Celik 2021, RSigELU: a nonlinear activation function for deep neural networks",
  summary: "rsigelu with a weight of its own for the exponential; alpha = 0 gives elu.",
});

/** Kiliçarslan. */
export const hardsrelue: Activation = /* @__PURE__ */ define({
  name: "hardsrelue",
  // Of two readings of the positive part the one that is rsigelu's with a hard gate: the other adds x inside the clip.
  formula: "where(x > 0, x + alpha*x*min((x + 1)/2, 1), alpha*expm1(x))",
  params: { alpha: 0.5 },
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.7.16 (Kiliçarslan)",
  summary: "elu below 0; above it x plus alpha times x under a hard gate, of slope 1 + alpha from 1 on.",
});

/** Basirat and Roth 2018. */
export const elish: Activation = /* @__PURE__ */ define({
  name: "elish",
  formula: "where(x > 0, x, expm1(x))*sigmoid(x)",
  aliases: ["exponentialLinearSquashing"],
  source: "Basirat and Roth 2018, arXiv:1808.00783",
  summary: "swish above 0, elu times sigmoid below.",
});
