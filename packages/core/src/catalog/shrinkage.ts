// Functions that pull towards 0, and what is small to 0.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Donoho and Johnstone 1994. */
export const hardShrink: Activation = /* @__PURE__ */ define({
  name: "hardShrink",
  formula: "where(abs(x) > lambda, x, 0)",
  params: { lambda: 0.5 },
  source: "Donoho and Johnstone 1994, Ideal spatial adaptation by wavelet shrinkage",
  summary: "x where its magnitude exceeds lambda, else 0.",
});

/** Donoho and Johnstone 1994. */
export const softShrink: Activation = /* @__PURE__ */ define({
  name: "softShrink",
  formula: "x - clip(x, -lambda, lambda)",
  params: { lambda: 0.5 },
  source: "Donoho and Johnstone 1994, Ideal spatial adaptation by wavelet shrinkage",
  summary: "x pulled towards 0 by lambda: the proximal operator of lambda times the absolute value.",
});

/** ONNX's Shrink. */
export const shrink: Activation = /* @__PURE__ */ define({
  name: "shrink",
  formula: "where(x < -lambda, x + bias, where(x > lambda, x - bias, 0))",
  params: { lambda: 0.5, bias: 0 },
  aliases: ["Shrink(ONNX)"],
  source: "ONNX, Shrink-9",
  summary: "Both shrinkages in one, as ONNX has it: hardShrink where bias is 0, softShrink where bias is lambda.",
});

/** PyTorch's nn.Tanhshrink. */
export const tanhShrink: Activation = /* @__PURE__ */ define({
  name: "tanhShrink",
  formula: "x - tanh(x)",
  source: "PyTorch, nn.Tanhshrink",
  summary: "What tanh takes away: cubic near 0, x - 1 far above it.",
});
