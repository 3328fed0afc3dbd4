// Linear units with an exponential below 0.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Clevert, Unterthiner and Hochreiter 2015. */
export const elu: Activation = /* @__PURE__ */ define({
  name: "elu",
  formula: "where(x > 0, x, alpha*expm1(x))",
  params: { alpha: 1 },
  aliases: ["exponentialLinearUnit", "FELU", "fastElu"],
  source: "Clevert, Unterthiner and Hochreiter 2015, arXiv:1511.07289",
  summary: "Linear above 0, an exponential that levels off at -alpha below; its slope jumps at 0 unless alpha is 1.",
});

/** Klambauer et al. 2017. */
export const selu: Activation = /* @__PURE__ */ define({
  name: "selu",
  formula: "1.0507009873554804934193349852946*where(x > 0, x, 1.6732632423543772848170429916717*expm1(x))",
  aliases: ["scaledElu"],
  source: "Klambauer et al. 2017, arXiv:1706.02515",
  summary: "elu scaled so that activations keep mean 0 and variance 1 from layer to layer.",
});

/** Barron 2017. */
export const celu: Activation = /* @__PURE__ */ define({
  name: "celu",
  formula: "where(x > 0, x, alpha*expm1(x/alpha))",
  params: { alpha: 1 },
  aliases: ["continuouslyDifferentiableElu"],
  source: "Barron 2017, arXiv:1704.07483",
  summary: "elu whose slope is continuous for every alpha; ONNX's function body was wrong for a negative alpha.",
});
