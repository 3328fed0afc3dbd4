// Waves: sines that fade, wavelets, and chaotic maps.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** sin(u)/u for a small u, from s = u^2: also its slope needs no difference of large numbers. */
const series = "(1 - s/6*(1 - s/20*(1 - s/42*(1 - s/72))))";

/** Efimov et al. 2020. */
export const sinc: Activation = /* @__PURE__ */ define({
  name: "sinc",
  // Not sin(pi x)/(pi x): ssu and dsu, shifted by pi, have their value 0 and slope 1 at 0 only with this one.
  formula: `let s = x^2; where(abs(x) < 0.1, ${series}, sin(x)/x)`,
  source: "Efimov et al. 2020",
  summary: "An even wave that fades as 1/x, without a factor pi in its argument: NumPy's sinc has one.",
});

/** Noel et al. 2021. */
export const ssu: Activation = /* @__PURE__ */ define({
  name: "ssu",
  formula: `let s = (x - pi)^2; where(s < 0.01, pi*${series}, pi*sin(x)/(pi - x))`,
  aliases: ["shiftedSincUnit"],
  source: "Noel et al. 2021, arXiv:2111.04020",
  summary: "pi sinc(x - pi): close to x around 0, with its peak at pi and waves that fade on both sides.",
});

/** Noel et al. 2021. */
export const dsu: Activation = /* @__PURE__ */ define({
  name: "dsu",
  formula: `let s = (abs(x) - pi)^2; where(s < 0.01, pi^2*sign(x)*${series}/(pi + abs(x)), pi^2*sin(x)/((pi - x)*(pi + x)))`,
  aliases: ["decayingSineUnit"],
  source: "Noel et al. 2021, arXiv:2111.04020",
  summary: "pi/2 (sinc(x - pi) - sinc(x + pi)): odd, close to x around 0, with waves that fade as 1/x^2.",
});

/** Zamanlooy et al. */
export const wave: Activation = /* @__PURE__ */ define({
  name: "wave",
  formula: "(1 - x)*(1 + x)*exp(-alpha*x^2)",
  params: { alpha: 1 },
  source: "Zamanlooy et al.; Kunc and Klema 2024, arXiv:2402.09092, section 3.41",
  summary: "A hat with two shallow brims that ends in 0 on both sides; mexicanHat has alpha 1/2.",
});

/** Ricker's wavelet. */
export const mexicanHat: Activation = /* @__PURE__ */ define({
  name: "mexicanHat",
  formula: "(1 - x)*(1 + x)*exp(-x^2/2)",
  aliases: ["Ricker"],
  source: "Folklore of wavelet networks",
  summary: "The negative second derivative of a Gaussian: a wavelet, with integral 0.",
});

/** Morlet's wavelet. */
export const morlet: Activation = /* @__PURE__ */ define({
  name: "morlet",
  formula: "cos(omega*x)*exp(-x^2/2)",
  params: { omega: 1.75 },
  source: "Folklore of wavelet networks",
  summary: "A cosine under a Gaussian: an even wavelet of frequency omega.",
});

/** A parabola under a Gaussian. */
export const polyexp: Activation = /* @__PURE__ */ define({
  name: "polyexp",
  formula: "(alpha*x^2 + beta*x + gamma)*exp(-delta*x^2)",
  params: { alpha: 1, beta: 1, gamma: 1, delta: 1 },
  source: "Kunc and Klema 2024, arXiv:2402.09092, section 3.38",
  summary: "A quadratic polynomial that a Gaussian takes to 0 on both sides.",
});

/** Reid and Ferens 2021. */
export const fcaf: Activation = /* @__PURE__ */ define({
  name: "fcaf",
  formula: "r*x*(1 - x) + x + alpha - beta/(2*pi)*sin(2*pi*x)",
  params: { r: 4, alpha: 0, beta: 0.5 },
  source: "Reid and Ferens 2021",
  summary: "One step of two chaotic maps, the logistic and the circle map, added; it falls as -4x^2 far out.",
});

/** Abbasi Tadi and Mesgari 2022. */
export const ccaf: Activation = /* @__PURE__ */ define({
  name: "ccaf",
  formula: "alpha*sin(pi*beta*sin(pi*x))",
  params: { alpha: 1, beta: 1 },
  source: "Abbasi Tadi and Mesgari 2022",
  summary: "A sine of a sine, from a cascade of two chaotic maps: bounded, with period 2.",
});
