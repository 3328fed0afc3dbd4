// Gated units: the channels are split among the inputs, or the outputs are concatenated along the channels.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Dauphin et al. 2016. */
export const glu: Activation = /* @__PURE__ */ define({
  name: "glu",
  formula: "x*sigmoid(gate)",
  inputs: ["x", "gate"],
  aliases: ["gatedLinearUnit", "WiG", "weightedSigmoidGate"],
  source: "Dauphin et al. 2016, arXiv:1612.08083; Tanaka 2018 (WiG), arXiv:1810.01829",
  summary: "The second half gates the first, in PyTorch, JAX and Keras alike; WiG where the gate is another map of x.",
});

/** Van den Oord et al. 2016. */
export const gtu: Activation = /* @__PURE__ */ define({
  name: "gtu",
  formula: "tanh(x)*sigmoid(gate)",
  inputs: ["x", "gate"],
  aliases: ["gatedTanhUnit"],
  source: "van den Oord et al. 2016, arXiv:1606.05328",
  summary: "glu of a tanh, as WaveNet and PixelCNN have it: bounded, where glu is not.",
});

/** Shazeer 2020. */
export const reglu: Activation = /* @__PURE__ */ define({
  name: "reglu",
  formula: "x*max(gate, 0)",
  inputs: ["x", "gate"],
  source: "Shazeer 2020, arXiv:2002.05202",
  summary: "glu with relu for the gate, which is the second half here; the paper multiplies the other way round.",
});

/** Shazeer 2020. */
export const geglu: Activation = /* @__PURE__ */ define({
  name: "geglu",
  formula: "x*gelu(gate)",
  inputs: ["x", "gate"],
  aliases: ["BiasSplitGelu"],
  source: "Shazeer 2020, arXiv:2002.05202",
  summary: "glu with gelu for the gate: the second half, as in ONNX Runtime and diffusers; the paper has it first.",
});

/** Shazeer 2020. */
export const swiglu: Activation = /* @__PURE__ */ define({
  name: "swiglu",
  formula: "x*sigmoid(alpha*x)*value",
  inputs: ["x", "value"],
  params: { alpha: 1 },
  source: "Shazeer 2020, arXiv:2002.05202",
  summary: "The swish of the first half times the second, as in the paper, LLaMA and ONNX; some code swaps the halves.",
});

/** OpenAI 2025. */
export const swigluOai: Activation = /* @__PURE__ */ define({
  name: "swigluOai",
  formula: "let bounded = min(x, limit); bounded*sigmoid(alpha*bounded)*(clip(value, -limit, limit) + 1)",
  inputs: ["x", "value"],
  params: { alpha: 1.702, limit: 7 },
  aliases: ["SwiGLU (gpt-oss, clamped)"],
  source: "OpenAI 2025, gpt-oss",
  summary: "swiglu clamped and with 1 added to the value; gpt-oss interleaves the two inputs rather than halving the channels.",
});

/** ActTensor. */
export const seglu: Activation = /* @__PURE__ */ define({
  name: "seglu",
  formula: "1.0507009873554805*where(x > 0, x, 1.6732632423543772*expm1(x))*value",
  inputs: ["x", "value"],
  source: "ActTensor",
  summary: "glu with selu for the gate, which is the first half.",
});

/** Shazeer 2020. */
export const bilinearGlu: Activation = /* @__PURE__ */ define({
  name: "bilinearGlu",
  formula: "x*value",
  inputs: ["x", "value"],
  aliases: ["Bilinear"],
  source: "Mnih and Hinton 2007; Shazeer 2020, arXiv:2002.05202",
  summary: "glu without an activation: the product of the two halves.",
});

/** Goodfellow et al. 2013. */
export const maxout: Activation = /* @__PURE__ */ define({
  name: "maxout",
  formula: "max(x, other)",
  inputs: ["x", "other"],
  source: "Goodfellow et al. 2013, arXiv:1302.4389",
  summary: "The larger of two linear pieces, which the layer before learns; more pieces by nesting, any number in TF Addons.",
});

/** Godin et al. 2017. */
export const dualRelu: Activation = /* @__PURE__ */ define({
  name: "dualRelu",
  formula: "max(x, 0) - max(other, 0)",
  inputs: ["x", "other"],
  aliases: ["DReLU(dual)"],
  source: "Godin et al. 2017, arXiv:1707.08214",
  summary: "The difference of two relus: of both signs, and 0 where both are below 0.",
});

/** Godin et al. 2017. */
export const dualElu: Activation = /* @__PURE__ */ define({
  name: "dualElu",
  formula: "where(x > 0, x, alpha*expm1(x)) - where(other > 0, other, alpha*expm1(other))",
  inputs: ["x", "other"],
  params: { alpha: 1 },
  aliases: ["DELU(dual)"],
  source: "Godin et al. 2017, arXiv:1707.08214",
  summary: "The difference of two elus, in place of the tanh of a quasi-recurrent network.",
});

/** Chernodub and Nowicki 2016. */
export const oplu: Activation = /* @__PURE__ */ define({
  name: "oplu",
  formula: ["max(x, other)", "min(x, other)"],
  inputs: ["x", "other"],
  aliases: ["orthogonalPermutationLinearUnit", "GroupSort2", "MaxMin"],
  source: "Chernodub and Nowicki 2016, arXiv:1604.02313; Anil, Lucas and Grosse 2019 (GroupSort), arXiv:1811.05381",
  summary: "Sorts pairs and so keeps norms; the pairs are halves of the channels here, neighbours in the paper.",
});

/** Shang et al. 2016. */
export const crelu: Activation = /* @__PURE__ */ define({
  name: "crelu",
  formula: ["max(x, 0)", "max(-x, 0)"],
  aliases: ["concatenatedRelu"],
  source: "Shang et al. 2016, arXiv:1603.05201",
  summary: "Both signs of x, each rectified, side by side: twice as many channels.",
});

/** Eidnes and Nøkland 2017. */
export const ncrelu: Activation = /* @__PURE__ */ define({
  name: "ncrelu",
  formula: ["max(x, 0)", "min(x, 0)"],
  aliases: ["negativeConcatenatedRelu"],
  source: "Eidnes and Nøkland 2017, arXiv:1709.04054",
  summary: "crelu whose second half keeps its sign, so that the two add up to x.",
});

/** Tang et al. 2018. */
export const pairedRelu: Activation = /* @__PURE__ */ define({
  name: "pairedRelu",
  formula: ["max(a*x - b, 0)", "max(c*x - d, 0)"],
  params: { a: 0.5, b: 0, c: -0.5, d: 0 },
  trainable: ["a", "b", "c", "d"],
  source: "Tang et al. 2018; Kunc and Klema 2024, arXiv:2402.09092, section 4.2.26",
  summary: "crelu with trained scales and thresholds.",
});
