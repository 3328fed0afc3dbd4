// Rectifiers with |x| replaced by sqrt(x^2 + epsilon), which rounds their corners.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Pan et al. 2023. */
export const msrfLreluplus: Activation = /* @__PURE__ */ define({
  name: "msrfLreluplus",
  // Halving (1 + alpha)*x and the root would cancel below 0.
  formula: "let w = (1 - alpha)*x; alpha*x + (w + sqrt(w^2 + epsilon))/2",
  params: { alpha: 0.01, epsilon: 0.01 },
  trainable: ["alpha"],
  aliases: ["LReLUPlus"],
  source: "Pan et al. 2023 (MSRF); Kunc and Klema 2024, arXiv:2402.09092, section 4.55.3",
  summary: "leakyRelu with a rounded corner: smu1, whose mu is the root of epsilon.",
});

/** Pan et al. 2023. */
export const msrfVreluplus: Activation = /* @__PURE__ */ define({
  name: "msrfVreluplus",
  formula: "sqrt(x^2 + epsilon)",
  params: { epsilon: 0.01 },
  aliases: ["vReLUPlus"],
  source: "Pan et al. 2023 (MSRF); Kunc and Klema 2024, arXiv:2402.09092, section 4.55.4",
  summary: "abs with a rounded corner: the mollified magnitude that its whole family is built on.",
});

/** Pan et al. 2023. */
export const msrfPanplus: Activation = /* @__PURE__ */ define({
  name: "msrfPanplus",
  // Two squarepluses, each small where its sum with the other one must not lose it.
  formula: "let u = x - alpha; let v = -x - alpha; ((u + sqrt(u^2 + epsilon)) + (v + sqrt(v^2 + epsilon)))/2",
  params: { alpha: 1, epsilon: 0.01 },
  aliases: ["PanPlus"],
  source: "Pan et al. 2023 (MSRF); Kunc and Klema 2024, arXiv:2402.09092, section 4.55.6",
  summary: "The magnitude beyond alpha, almost 0 within: even, with two rounded corners.",
});

/** Pan et al. 2023. */
export const msrfBreluplus: Activation = /* @__PURE__ */ define({
  name: "msrfBreluplus",
  // (1 + root(x) - root(x - 1))/2, which has no digits left far below 0, without that difference.
  formula:
    "let s = sqrt(x^2 + epsilon); let t = sqrt((x - 1)^2 + epsilon); " +
    "where(x < 0, epsilon*(1 + (1 - 2*x)/(s + t))/((s - x)*(t + 1 - x)), 1 + (2*x - 1)/(s + t))/2",
  params: { epsilon: 0.01 },
  aliases: ["BReLUPlus"],
  source: "Pan et al. 2023 (MSRF); Kunc and Klema 2024, arXiv:2402.09092, section 4.55.7",
  summary: "x between 0 and 1, with both corners rounded: a sigmoid with algebraic tails.",
});

/** Pan et al. 2023. */
export const msrfSreluplus: Activation = /* @__PURE__ */ define({
  name: "msrfSreluplus",
  formula: "x*(alpha + 2*(1 - alpha)*theta/(sqrt((x - theta)^2 + epsilon) + sqrt((x + theta)^2 + epsilon)))",
  params: { alpha: 0.1, theta: 1, epsilon: 0.01 },
  trainable: ["alpha", "theta"],
  aliases: ["SReLUPlus"],
  source: "Pan et al. 2023 (MSRF); Kunc and Klema 2024, arXiv:2402.09092, section 4.55.8",
  summary: "x between -theta and theta, slope alpha beyond, odd, with both corners rounded.",
});

/** Pan et al. 2023. */
export const msrfEluplus: Activation = /* @__PURE__ */ define({
  name: "msrfEluplus",
  // Printed with a plus before the root of u, which doubles the positive side; elu is max(x, 0) + min(u, 0), so it is a minus.
  // (x + s + u - t)/2, in a form without overflow or cancellation on each side and near 0.
  formula:
    "let u = expm1(x)/alpha; let s = sqrt(x^2 + epsilon); let t = sqrt(u^2 + epsilon); let q = alpha*exp(-x); let w = -expm1(-x); " +
    "where(x < -1, epsilon/(s - x) + u - t, where(x < 1, (x + u)*(1 + (x - u)/(s + t)), " +
    "x + s - epsilon*q/(w + sqrt(w^2 + epsilon*q^2))))/2",
  params: { alpha: 1, epsilon: 0.01 },
  aliases: ["ELUPlus"],
  source: "Pan et al. 2023 (MSRF); Kunc and Klema 2024, arXiv:2402.09092, section 4.55.13",
  summary: "elu from a mollified maximum and minimum; alpha divides, and the sign that its survey prints is mended.",
});

/** Pan et al. 2023. */
export const msrfSignreluplus: Activation = /* @__PURE__ */ define({
  name: "msrfSignreluplus",
  // x + s and x - s, each without its cancellation: their product is -epsilon.
  formula: "let s = sqrt(x^2 + epsilon); let r = where(x < 0, epsilon/(s - x), x + s); (r - epsilon/(r*sqrt((1 - x)^2 + epsilon)))/2",
  params: { epsilon: 0.01 },
  aliases: ["SignReLUPlus"],
  source: "Pan et al. 2023 (MSRF); Kunc and Klema 2024, arXiv:2402.09092, section 4.55.18",
  summary: "relu above 0, softsign below, with their seam smoothed.",
});
