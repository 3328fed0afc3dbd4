// Gates that reach beyond 0 and 1, and integrals of trained slopes.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Huang 2024. */
export const xatlu: Activation = /* @__PURE__ */ define({
  name: "xatlu",
  // atan(x)/pi + 1/2 has no digits left far below 0.
  formula: "x*(where(x < -1, -atan(1/x), atan(x) + pi/2)/pi*(1 + 2*alpha) - alpha)",
  params: { alpha: 0 },
  trainable: ["alpha"],
  source: "Huang 2024, arXiv:2405.20768",
  summary: "x gated by an inverse tangent from -alpha to 1 + alpha; its slope is monotone, and alpha starts at 0.",
});

/** Huang 2024. */
export const xgelu: Activation = /* @__PURE__ */ define({
  name: "xgelu",
  formula: "x*(Phi(x)*(1 + 2*alpha) - alpha)",
  params: { alpha: 0 },
  trainable: ["alpha"],
  source: "Huang 2024, arXiv:2405.20768",
  summary: "gelu, as which it starts, with a gate from -alpha to 1 + alpha, so that a slope remains below 0.",
});

/** Huang 2024. */
export const xsilu: Activation = /* @__PURE__ */ define({
  name: "xsilu",
  formula: "x*(sigmoid(x)*(1 + 2*alpha) - alpha)",
  params: { alpha: 0 },
  trainable: ["alpha"],
  source: "Huang 2024, arXiv:2405.20768",
  summary: "silu, as which it starts, with a gate from -alpha to 1 + alpha, so that a slope remains below 0.",
});

/** Huang and Schlag 2024. */
export const xielu: Activation = /* @__PURE__ */ define({
  name: "xielu",
  formula: "where(x > 0, alphaP*x^2 + beta*x, alphaN*expm1(x) + (beta - alphaN)*x)",
  params: { alphaP: 0.8, alphaN: 0.8, beta: 0.5 },
  trainable: ["alphaP", "alphaN"],
  source: "Huang and Schlag 2024, arXiv:2411.13010",
  summary: "The integral of a scaled elu: relu squared with a trained slope below 0; models train alphaP and alphaN - beta by softplus.",
});

/** Huang and Schlag 2024. */
export const xiprelu: Activation = /* @__PURE__ */ define({
  name: "xiprelu",
  formula: "where(x > 0, alphaP, alphaN)*x^2 + beta*x",
  params: { alphaP: 0.8, alphaN: 0.8, beta: 0.5 },
  trainable: ["alphaP", "alphaN"],
  source: "Huang and Schlag 2024, arXiv:2411.13010",
  summary: "The integral of a scaled prelu: a parabola on each side of 0, one and the same at first.",
});

/** Horuz et al. 2025. */
export const bsilu: Activation = /* @__PURE__ */ define({
  name: "bsilu",
  // (x + alpha)*sigmoid(x) - alpha/2, without its cancellation at 0.
  formula: "x*sigmoid(x) + alpha/2*tanh(x/2)",
  params: { alpha: 1.67 },
  source: "Horuz et al. 2025 (SUGAR), arXiv:2505.22074",
  summary: "Lends its slope to relu when training, so that dead units revive; as a function it is swishTa with alpha/2.",
});

/** Horuz et al. 2025. */
export const nelu: Activation = /* @__PURE__ */ define({
  name: "nelu",
  // Made for its slope alone: as printed, the function jumps at 0.
  formula: "where(x > 0, x, -alpha/(1 + x^2))",
  params: { alpha: 0.2 },
  source: "Horuz et al. 2025 (SUGAR), arXiv:2505.22074",
  summary: "Lends its slope to relu when training; it jumps by alpha at 0, and codes start alpha between 0.05 and 1.",
});
