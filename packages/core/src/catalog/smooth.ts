// Smooth versions of relu.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Dugas et al. 2001. */
export const softplus: Activation = /* @__PURE__ */ define({
  name: "softplus",
  formula: "softplus(beta*x)/beta",
  params: { beta: 1 },
  aliases: ["smoothRelu"],
  source: "Dugas et al. 2001, Incorporating second-order functional knowledge for better option pricing",
  summary: "log(1 + e^x), whose slope is sigmoid; PyTorch adds beta, and a threshold of 20 above which it returns x.",
});

/** Barron 2021. */
export const squareplus: Activation = /* @__PURE__ */ define({
  name: "squareplus",
  formula: "(x + sqrt(x^2 + b))/2",
  params: { b: 4 },
  source: "Barron 2021, arXiv:2112.11687",
  summary: "softplus by a square root instead of exponentials; b is 4 in Keras and JAX, and b = 0 gives relu.",
});

/** Blondel, Martins and Niculae 2019. */
export const sparsePlus: Activation = /* @__PURE__ */ define({
  name: "sparsePlus",
  formula: "where(x < -1, 0, where(x < 1, (x + 1)^2/4, x))",
  source: "Blondel, Martins and Niculae 2019, arXiv:1901.02324",
  summary: "relu with its corner replaced by a parabola between -1 and 1; its slope is sparseSigmoid.",
});
