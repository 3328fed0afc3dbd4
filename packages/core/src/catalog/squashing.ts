// Sigmoids scaled, shifted, summed and tilted.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Xu, Huang and Li 2016. */
export const scaledSigmoid: Activation = /* @__PURE__ */ define({
  name: "scaledSigmoid",
  // 4 sigmoid(x) - 2, right near 0.
  formula: "2*tanh(x/2)",
  aliases: ["ssigmoid"],
  source: "Xu, Huang and Li 2016, arXiv:1602.05980",
  summary: "The logistic function stretched to (-2, 2), so that it starts as the identity does.",
});

/** Arai and Imamura 2016. */
export const shiftedScaledSigmoid: Activation = /* @__PURE__ */ define({
  name: "shiftedScaledSigmoid",
  formula: "sigmoid(alpha*(x - beta))",
  params: { alpha: 0.02, beta: 600 },
  aliases: ["SSS"],
  source: "Arai and Imamura 2016; Kunc and Klema 2024, arXiv:2402.09092, section 3.2.1",
  summary: "A slow logistic step around beta; its defaults are for inputs in the hundreds.",
});

/** Han and Moraga 1995. */
export const variantSigmoid: Activation = /* @__PURE__ */ define({
  name: "variantSigmoid",
  formula: "alpha*sigmoid(beta*x) - gamma",
  params: { alpha: 1, beta: 1, gamma: 0 },
  aliases: ["VSF"],
  source: "Han and Moraga 1995, The influence of the sigmoid function parameters on the speed of backpropagation learning",
  summary: "The logistic function with range, slope and offset; by default it is sigmoid.",
});

/** LeCun et al. 1998. */
export const stanh: Activation = /* @__PURE__ */ define({
  name: "stanh",
  formula: "alpha*tanh(beta*x)",
  params: { alpha: 1.7159, beta: 0.6666666666666666 },
  aliases: ["scaledTanh", "LeCunTanh"],
  source: "LeCun et al. 1998, Efficient BackProp",
  summary: "tanh scaled to pass through (1, 1) and (-1, -1), the usual targets; ai-on-browser takes 1 for both parameters.",
});

/** Sodhi and Chandra 2014. */
export const bimodalSigmoid: Activation = /* @__PURE__ */ define({
  name: "bimodalSigmoid",
  formula: "0.5*(sigmoid(x) + sigmoid(x + beta))",
  params: { beta: 1 },
  trainable: ["beta"],
  aliases: ["BDSF", "bi-modal derivative sigmoid"],
  source: "Sodhi and Chandra 2014, Bi-modal derivative activation function for sigmoidal feedforward networks",
  summary: "The mean of two sigmoids beta apart; its slope has two humps where beta exceeds 2.64.",
});

/** Sivri, Akman and Berkol 2022. */
export const arctanGr: Activation = /* @__PURE__ */ define({
  name: "arctanGr",
  // By the golden ratio, as the authors' later paper says; the survey prints 1 + sqrt(2).
  formula: "atan(x)/((1 + sqrt(5))/2)",
  source: "Sivri, Akman and Berkol 2022, Multiclass classification using arctangent activation function and its variations",
  summary: "The inverse tangent over the golden ratio, which brings its range close to tanh's.",
});

/** Koçak and Üstündağ Şiray 2021. */
export const sigmoidAlgebraic: Activation = /* @__PURE__ */ define({
  name: "sigmoidAlgebraic",
  formula: "let u = x*(1 + alpha*abs(x)); sigmoid(u/(1 + abs(u)))",
  params: { alpha: 0 },
  source: "Koçak and Üstündağ Şiray 2021, New activation functions for single layer feedforward neural network",
  summary: "The logistic function of a softsign, which stays between 0.27 and 0.73.",
});

/** Koçak and Üstündağ Şiray 2021. */
export const tripleStateSigmoid: Activation = /* @__PURE__ */ define({
  name: "tripleStateSigmoid",
  // Times sigmoid(x), so that triple-state swish is x times it, as swish is of sigmoid; some drop the factor.
  formula: "sigmoid(x)*(sigmoid(x) + sigmoid(x - alpha) + sigmoid(x - beta))",
  params: { alpha: 20, beta: 40 },
  aliases: ["TSS"],
  source: "Koçak and Üstündağ Şiray 2021, New activation functions for single layer feedforward neural network",
  summary: "A staircase to 1, 2 and 3, whose steps are at 0, alpha and beta.",
});

/** Roodschild, Gotay Sardiñas and Will 2020. */
export const siglin: Activation = /* @__PURE__ */ define({
  name: "siglin",
  formula: "sigmoid(x) + alpha*x",
  params: { alpha: 0.1 },
  source: "Roodschild, Gotay Sardiñas and Will 2020, A new approach for the vanishing gradient problem on sigmoid activation",
  summary: "The logistic function on a slope, so that its derivative never vanishes; the paper tries 0, 0.05, 0.1 and 0.15.",
});

/** Xu, Huang and Li 2016. */
export const penalizedTanh: Activation = /* @__PURE__ */ define({
  name: "penalizedTanh",
  formula: "tanh(x)*where(x > 0, 1, alpha)",
  params: { alpha: 0.25 },
  aliases: ["ptanh"],
  source: "Xu, Huang and Li 2016, arXiv:1602.05980; Eger, Youssef and Gurevych 2018, arXiv:1901.02671",
  summary: "tanh with its negative side scaled down, as leakyRelu does to the identity; good for language in Eger's comparison.",
});

/** Cai et al. 2015. */
export const msaf: Activation = /* @__PURE__ */ define({
  name: "msaf",
  formula: "a + sigmoid(x - b1) + sigmoid(x - b2)",
  params: { a: 0, b1: 0, b2: 5 },
  aliases: ["multistate"],
  source: "Cai et al. 2015; Kunc and Klema 2024, arXiv:2402.09092, section 3.2.24",
  summary: "A staircase of logistic steps, here two, at 0 and 5: between them a third state.",
});
