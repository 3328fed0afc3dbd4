// x gated by a step that is not the logistic function.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Yu and Su 2019. */
export const sgelu: Activation = /* @__PURE__ */ define({
  name: "sgelu",
  formula: "alpha*x*erf(x/sqrt(2))",
  params: { alpha: 1 },
  aliases: ["symmetricalGelu"],
  source: "Yu and Su 2019, arXiv:1911.03925",
  summary: "gelu made even: it sends both signs upwards.",
});

/** Kunc and Klema 2024. */
export const pgelu: Activation = /* @__PURE__ */ define({
  name: "pgelu",
  formula: "x*(0.5*erfc(-x/(sigma*sqrt(2))))",
  params: { sigma: 1 },
  trainable: ["sigma"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 4.9",
  summary: "gelu whose sigma is trained: relu where it is near 0, x/2 where it is large.",
});

/** Kunc and Klema 2024; as ATLU, Huang 2024. */
export const calu: Activation = /* @__PURE__ */ define({
  name: "calu",
  // Below -1 atan(x)/pi + 0.5 loses its digits.
  formula: "x*where(x < -1, -atan(1/x)/pi, atan(x)/pi + 0.5)",
  aliases: ["ATLU", "cauchyLinearUnit"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.3.3; Huang 2024 (ATLU), arXiv:2405.20768",
  summary: "x gated by the Cauchy distribution: it tends to -1/pi far below 0, not to 0.",
});

/** Kunc and Klema 2024. */
export const lalu: Activation = /* @__PURE__ */ define({
  name: "lalu",
  formula: "x*where(x > 0, 1 - 0.5*exp(-x), 0.5*exp(x))",
  aliases: ["laplaceLinearUnit"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.3.4",
  summary: "x gated by the Laplace distribution: a gate with a corner in its slope at 0.",
});

/** Kunc and Klema 2024; as GoLU, Das et al. 2025. */
export const expexpish: Activation = /* @__PURE__ */ define({
  name: "expexpish",
  formula: "x*exp(-exp(-x))",
  aliases: ["GoLU", "gompertzLinearUnit"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.3.13; Das et al. 2025 (GoLU), arXiv:2502.03654",
  summary: "x gated by the Gumbel distribution, which closes faster below 0 than it opens above.",
});

/** Kunc and Klema 2024. */
export const loglogish: Activation = /* @__PURE__ */ define({
  name: "loglogish",
  formula: "-x*expm1(-exp(x))",
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.3.12",
  summary: "x gated by the mirrored Gumbel distribution: close to relu above 0, like x e^x far below.",
});

/** Kaytan, Aydilek and Yeroglu 2023. */
export const gish: Activation = /* @__PURE__ */ define({
  name: "gish",
  formula: "x*log1p(-expm1(-exp(x)))",
  source: "Kaytan, Aydilek and Yeroglu 2023, Gish: a novel activation function for image classification",
  summary: "x gated by log(2 - e^(-e^x)): its slope is log(2) far above 0.",
});

/** Zhu et al. 2021. */
export const logish: Activation = /* @__PURE__ */ define({
  name: "logish",
  formula: "alpha*x*log1p(sigmoid(beta*x))",
  params: { alpha: 1, beta: 1 },
  aliases: ["pLogish"],
  source: "Zhu et al. 2021, Logish: a new nonlinear nonmonotonic activation function for convolutional neural network",
  summary: "x gated by log(1 + sigmoid): its slope is log(2) far above 0; pLogish has beta 10.",
});

/** Vagerwal 2021. */
export const colu: Activation = /* @__PURE__ */ define({
  name: "colu",
  // Two spellings of one quotient, neither of which overflows on its side.
  formula: "where(x > 0, x/(1 - x*exp(-x - exp(x))), x*exp(x + exp(x))/(exp(x + exp(x)) - x))",
  aliases: ["collapsingLinearUnit"],
  source: "Vagerwal 2021, arXiv:2112.12078",
  summary: "Close to mish, and falls off faster below 0: x/(1 - x e^-(x + e^x)).",
});

/** Abdool and Dear 2023. */
export const swim: Activation = /* @__PURE__ */ define({
  name: "swim",
  // The authors' own code squares k under the root.
  formula: "x/2*(1 + k*x/sqrt(1 + (k*x)^2))",
  params: { k: 0.5 },
  trainable: ["k"],
  source: "Abdool and Dear 2023, arXiv:2303.02640",
  summary: "swish without exponentials, for control of robots; the survey doesn't square k under the root.",
});
