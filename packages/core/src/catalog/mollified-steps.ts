// Steps, shrinkages and gates with |x| replaced by sqrt(x^2 + epsilon).
import type { Activation } from "../activation/activation.ts";
import { define } from "../activation/define.ts";

/** Pan et al. 2023. */
export const msrfStepplus: Activation = /* @__PURE__ */ define({
  name: "msrfStepplus",
  formula: "(1 + x/sqrt(x^2 + epsilon))/2",
  params: { epsilon: 0.01 },
  trainable: ["epsilon"],
  aliases: ["StepPlus"],
  source: "Pan et al. 2023 (MSRF); Kunc and Klema 2024, arXiv:2402.09092, section 4.55.2",
  summary: "A steep sigmoid without exponentials, whose tails fall off as 1/x^2.",
});

/** Pan et al. 2023. */
export const msrfBipolarplus: Activation = /* @__PURE__ */ define({
  name: "msrfBipolarplus",
  formula: "x/sqrt(x^2 + epsilon)",
  params: { epsilon: 0.01 },
  trainable: ["epsilon"],
  aliases: ["BipolarPlus"],
  source: "Pan et al. 2023 (MSRF); Kunc and Klema 2024, arXiv:2402.09092, section 4.55.2",
  summary: "The sign, made smooth: an inverse square root unit from -1 to 1 with slope 1/sqrt(epsilon) at 0.",
});

/** Pan et al. 2023. */
export const msrfSoftsignplus: Activation = /* @__PURE__ */ define({
  name: "msrfSoftsignplus",
  formula: "x/(1 + sqrt(x^2 + epsilon))",
  params: { epsilon: 0.01 },
  aliases: ["SoftsignPlus"],
  source: "Pan et al. 2023 (MSRF); Kunc and Klema 2024, arXiv:2402.09092, section 4.55.17",
  summary: "softsign with a second derivative that does not jump at 0.",
});

/** Pan et al. 2023. */
export const msrfHardtanhplus: Activation = /* @__PURE__ */ define({
  name: "msrfHardtanhplus",
  // Half the difference of the roots, which loses every digit far out.
  formula: "2*x/(sqrt((x + 1)^2 + epsilon) + sqrt((x - 1)^2 + epsilon))",
  params: { epsilon: 0.01 },
  aliases: ["HardTanhPlus"],
  source: "Pan et al. 2023 (MSRF); Kunc and Klema 2024, arXiv:2402.09092, section 4.55.9",
  summary: "hardTanh with rounded corners, so that it saturates without ever having slope 0.",
});

/** Pan et al. 2023. */
export const msrfSoftshrinkplus: Activation = /* @__PURE__ */ define({
  name: "msrfSoftshrinkplus",
  formula: "x*(1 - 2*lambda/(sqrt((x - lambda)^2 + epsilon) + sqrt((x + lambda)^2 + epsilon)))",
  params: { lambda: 0.5, epsilon: 0.01 },
  aliases: ["SoftshrinkPlus"],
  source: "Pan et al. 2023 (MSRF); Kunc and Klema 2024, arXiv:2402.09092, section 4.55.5",
  summary: "softShrink with rounded corners: within lambda of 0 a small slope remains.",
});

/** Pan et al. 2023. */
export const msrfHardshrinkplus: Activation = /* @__PURE__ */ define({
  name: "msrfHardshrinkplus",
  formula: "x*(1 + ((x - lambda)/sqrt((x - lambda)^2 + epsilon) - (x + lambda)/sqrt((x + lambda)^2 + epsilon))/2)",
  params: { lambda: 0.5, epsilon: 0.01 },
  aliases: ["HardshrinkPlus"],
  source: "Pan et al. 2023 (MSRF); Kunc and Klema 2024, arXiv:2402.09092, section 4.55.10",
  summary: "hardShrink with its jumps at -lambda and lambda made steep slopes.",
});

/** Pan et al. 2023. */
export const msrfSwishplus: Activation = /* @__PURE__ */ define({
  name: "msrfSwishplus",
  formula: "x*(1 + x/sqrt(x^2 + epsilon))/2",
  params: { epsilon: 0.01 },
  aliases: ["SwishPlus"],
  source: "Pan et al. 2023 (MSRF); Kunc and Klema 2024, arXiv:2402.09092, section 4.55.14",
  summary: "x gated by msrfStepplus: dips below 0 and comes back only as 1/x.",
});

/** Pan et al. 2023. */
export const msrfMishplus: Activation = /* @__PURE__ */ define({
  name: "msrfMishplus",
  formula: "let t = x/sqrt(x^2 + epsilon); x*t/sqrt(t^2 + epsilon)",
  params: { epsilon: 0.01 },
  aliases: ["MishPlus"],
  source: "Pan et al. 2023 (MSRF); Kunc and Klema 2024, arXiv:2402.09092, section 4.55.15",
  summary: "x times msrfBipolarplus twice: even, so a mollified abs rather than a mish.",
});

/** Pan et al. 2023. */
export const msrfLogishplus: Activation = /* @__PURE__ */ define({
  name: "msrfLogishplus",
  formula: "x*log1p((1 + x/sqrt(x^2 + epsilon))/2)",
  params: { epsilon: 0.01 },
  aliases: ["LogishPlus"],
  source: "Pan et al. 2023 (MSRF); Kunc and Klema 2024, arXiv:2402.09092, section 4.55.16",
  summary: "logish with msrfStepplus in place of sigmoid: slope log(2) far above 0.",
});
