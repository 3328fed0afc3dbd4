// softplus moved, scaled and mixed.
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Schutt et al. 2017. */
export const shiftedSoftplus: Activation = /* @__PURE__ */ define({
  name: "shiftedSoftplus",
  // softplus(x) - log(2), which has no digits left near 0.
  formula: "where(x > 1, softplus(x) - log(2), log1p(expm1(x)/2))",
  aliases: ["ssp"],
  source: "Schutt et al. 2017 (SchNet), arXiv:1706.08566",
  summary: "softplus through 0, for energies of atoms in SchNet; infinitely often differentiable.",
});

/** Vargas et al. 2021. */
export const parameterizedSoftplus: Activation = /* @__PURE__ */ define({
  name: "parameterizedSoftplus",
  formula: "softplus(x) - alpha",
  params: { alpha: 0.5 },
  trainable: ["alpha"],
  source: "Vargas et al. 2021",
  summary: "softplus moved down by a trained alpha, so that it goes below 0.",
});

/** Sun et al. 2020. */
export const psoftplus: Activation = /* @__PURE__ */ define({
  name: "psoftplus",
  formula: "alpha*(softplus(x) - beta)",
  params: { alpha: 1.5, beta: 0.6931471805599453 },
  aliases: ["parametricSoftplus"],
  source: "Sun et al. 2020",
  summary: "softplus scaled, and moved to pass through 0: beta is log(2) as a float32.",
});

/** Ciuparu, Nagy-Dabacan and Muresan 2020. */
export const softplusplus: Activation = /* @__PURE__ */ define({
  name: "softplusplus",
  // softplus(k x) - log(2) as in shiftedSoftplus.
  formula: "where(k*x > 1, softplus(k*x) - log(2), log1p(expm1(k*x)/2)) + x/c",
  params: { k: 1, c: 2 },
  aliases: ["Soft++"],
  source: "Ciuparu, Nagy-Dabacan and Muresan 2020, Soft++, a multi-parametric non-saturating non-linearity",
  summary: "softplus through 0 on a line of slope 1/c, so that no gradient vanishes.",
});

/** Chen et al. 2019. */
export const randSoftplus: Activation = /* @__PURE__ */ define({
  name: "randSoftplus",
  formula: "(1 - alpha)*max(x, 0) + alpha*softplus(x)",
  params: { alpha: 0.5 },
  aliases: ["RSP"],
  source: "Chen et al. 2019, Improving the antinoise ability of DNNs via a bio-inspired noise adaptive activation function rand softplus",
  summary: "Between relu and softplus; its authors set alpha by the noise that they estimate.",
});
