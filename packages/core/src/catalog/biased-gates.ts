// Self-gated functions with one term more: a tanh bias, a scale, a logarithm.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Seo, Kim and Park 2024. */
export const swishT: Activation = /* @__PURE__ */ define({
  name: "swishT",
  formula: "x*sigmoid(beta*x) + alpha*tanh(x)",
  params: { beta: 1, alpha: 0.1 },
  trainable: ["beta"],
  source: "Seo, Kim and Park 2024, arXiv:2407.01012",
  summary: "swish with a tanh bias, which lets more negative values through early in training.",
});

/** Seo, Kim and Park 2024. */
export const swishTa: Activation = /* @__PURE__ */ define({
  name: "swishTa",
  // sigmoid(x)*(x + 2*alpha) - alpha, without its cancellation at 0; so for those that follow.
  formula: "x*sigmoid(x) + alpha*tanh(x/2)",
  params: { alpha: 0.1 },
  source: "Seo, Kim and Park 2024, arXiv:2407.01012",
  summary: "swishT from a single sigmoid, since tanh(x/2) is 2*sigmoid(x) - 1, with nothing to train.",
});

/** Seo, Kim and Park 2024. */
export const swishTb: Activation = /* @__PURE__ */ define({
  name: "swishTb",
  formula: "x*sigmoid(beta*x) + alpha*tanh(beta*x/2)",
  params: { beta: 1, alpha: 0.1 },
  trainable: ["beta"],
  source: "Seo, Kim and Park 2024, arXiv:2407.01012",
  summary: "swishTa with a trained beta in gate and bias alike: an odd step of height alpha is what a large one leaves beside relu.",
});

/** Seo, Kim and Park 2024. */
export const swishTc: Activation = /* @__PURE__ */ define({
  name: "swishTc",
  formula: "x*sigmoid(beta*x) + alpha/beta*tanh(beta*x/2)",
  params: { beta: 1, alpha: 0.1 },
  trainable: ["beta"],
  source: "Seo, Kim and Park 2024, arXiv:2407.01012",
  summary: "swishTb with its bias divided by beta, so that its slope at 0 does not depend on beta: the paper's choice.",
});

/** Kunc and Klema 2024. */
export const pstanh: Activation = /* @__PURE__ */ define({
  name: "pstanh",
  // a*x*(1 + tanh(b*x)), without its cancellation below 0.
  formula: "2*a*x*sigmoid(2*b*x)",
  params: { a: 0.5, b: 1 },
  trainable: ["a", "b"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.16.2",
  summary: "x gated by 1 + tanh: ahaf with both parameters halved, and swish with beta 2 at first.",
});

/** Logmoid, submitted to ICLR 2023. */
export const lau: Activation = /* @__PURE__ */ define({
  name: "lau",
  formula: "x*log1p(alpha*sigmoid(beta*x))",
  params: { alpha: 1, beta: 1 },
  trainable: ["alpha", "beta"],
  aliases: ["logmoid"],
  source: "LAU: a novel two-parameter learnable logmoid activation unit, submitted to ICLR 2023",
  summary: "logish, as which it starts, with a trained height inside the logarithm: slope log(1 + alpha) far above 0.",
});
