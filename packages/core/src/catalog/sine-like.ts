// Waves, and waves on a line.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Kunc and Klema 2024. */
export const sinePi: Activation = /* @__PURE__ */ define({
  name: "sinePi",
  formula: "sin(pi*x)",
  aliases: ["Sine(pi)"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.29",
  summary: "The sine of period 2, which is 0 at the integers.",
});

/** Sitzmann et al. 2020. */
export const siren: Activation = /* @__PURE__ */ define({
  name: "siren",
  formula: "sin(omega*x)",
  params: { omega: 30 },
  source: "Sitzmann et al. 2020, arXiv:2006.09661",
  summary: "sin for networks that represent signals: omega is 30 and wants their initialization.",
});

/** Kunc and Klema 2024. */
export const scaledShiftedSine: Activation = /* @__PURE__ */ define({
  name: "scaledShiftedSine",
  formula: "0.5*sin(alpha*x) + 0.3",
  params: { alpha: 1 },
  aliases: ["0.5 sin(ax)+0.3"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.29",
  summary: "A sine between -0.2 and 0.8.",
});

/** Kunc and Klema 2024. */
export const versine: Activation = /* @__PURE__ */ define({
  name: "versine",
  formula: "2*sin(x/2)^2",
  aliases: ["Cosine (1-cos)"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.30",
  summary: "The Cosine of the survey, 1 - cos(x), without its cancellation near 0.",
});

/** Eger, Youssef and Gurevych 2018. */
export const cosid: Activation = /* @__PURE__ */ define({
  name: "cosid",
  formula: "cos(x) - x",
  source: "Eger, Youssef and Gurevych 2018, arXiv:1901.02671",
  summary: "A descending line with a wave on it: it never rises.",
});

/** Kunc and Klema 2024. */
export const sinp: Activation = /* @__PURE__ */ define({
  name: "sinp",
  formula: "sin(x) - alpha*x",
  params: { alpha: 1 },
  aliases: ["SinPN"],
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.32",
  summary: "A wave on a descending line; with alpha at 1 it is flat at 0 and never rises.",
});

/** Noel et al. 2021. */
export const gcu: Activation = /* @__PURE__ */ define({
  name: "gcu",
  formula: "x*cos(x)",
  aliases: ["growingCosineUnit"],
  source: "Noel et al. 2021, arXiv:2108.12943",
  summary: "A wave that grows with x; one neuron of it can learn XOR.",
});

/** Rahman et al. 2023. */
export const asu: Activation = /* @__PURE__ */ define({
  name: "asu",
  formula: "x*sin(x)",
  aliases: ["amplifyingSineUnit"],
  source: "Rahman et al. 2023, arXiv:2304.09759",
  summary: "An even wave that grows with x, flat at 0, for nonlinear oscillations.",
});
