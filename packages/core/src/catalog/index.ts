import type { Activation } from "../activation/activation.ts";
import * as acon from "./acon.ts";
import * as adaptiveElu from "./adaptive-elu.ts";
import * as adaptiveRectifiers from "./adaptive-rectifiers.ts";
import * as algebraic from "./algebraic.ts";
import * as axis from "./axis.ts";
import * as biasedGates from "./biased-gates.ts";
import * as blended from "./blended.ts";
import * as bumps from "./bumps.ts";
import * as clipped from "./clipped.ts";
import * as displaced from "./displaced.ts";
import * as elementary from "./elementary.ts";
import * as eluLike from "./elu-like.ts";
import * as expandedGates from "./expanded-gates.ts";
import * as exponential from "./exponential.ts";
import { type Family, family } from "./family.ts";
import * as gated from "./gated.ts";
import * as gatedRectifiers from "./gated-rectifiers.ts";
import * as gatedUnits from "./gated-units.ts";
import * as geluLike from "./gelu-like.ts";
import * as growth from "./growth.ts";
import * as hard from "./hard.ts";
import * as harmonic from "./harmonic.ts";
import * as hyperbolic from "./hyperbolic.ts";
import * as kinkedLines from "./kinked-lines.ts";
import * as leaky from "./leaky.ts";
import * as mishLike from "./mish-like.ts";
import * as mixtures from "./mixtures.ts";
import * as moduli from "./moduli.ts";
import * as mollifiedRectifiers from "./mollified-rectifiers.ts";
import * as mollifiedSteps from "./mollified-steps.ts";
import * as parabolas from "./parabolas.ts";
import * as polynomials from "./polynomials.ts";
import * as rational from "./rational.ts";
import * as rectified from "./rectified.ts";
import * as saturating from "./saturating.ts";
import * as scaled from "./scaled.ts";
import * as shiftedElu from "./shifted-elu.ts";
import * as shrinkage from "./shrinkage.ts";
import * as sigmoidal from "./sigmoidal.ts";
import * as sineLike from "./sine-like.ts";
import * as smooth from "./smooth.ts";
import * as smoothRectifiers from "./smooth-rectifiers.ts";
import * as softplusLike from "./softplus-like.ts";
import * as splines from "./splines.ts";
import * as squashing from "./squashing.ts";
import * as steps from "./steps.ts";
import * as stochastic from "./stochastic.ts";
import * as swishLike from "./swish-like.ts";
import * as tanhUnits from "./tanh-units.ts";
import * as thresholds from "./thresholds.ts";
import * as trainedSigmoids from "./trained-sigmoids.ts";
import * as universal from "./universal.ts";
import * as valleys from "./valleys.ts";
import * as waves from "./waves.ts";

export * from "./acon.ts";
export * from "./adaptive-elu.ts";
export * from "./adaptive-rectifiers.ts";
export * from "./algebraic.ts";
export * from "./axis.ts";
export * from "./biased-gates.ts";
export * from "./blended.ts";
export * from "./bumps.ts";
export * from "./clipped.ts";
export * from "./displaced.ts";
export * from "./elementary.ts";
export * from "./elu-like.ts";
export * from "./expanded-gates.ts";
export * from "./exponential.ts";
export * from "./gated.ts";
export * from "./gated-rectifiers.ts";
export * from "./gated-units.ts";
export * from "./gelu-like.ts";
export * from "./growth.ts";
export * from "./hard.ts";
export * from "./harmonic.ts";
export * from "./hyperbolic.ts";
export * from "./kinked-lines.ts";
export * from "./leaky.ts";
export * from "./mish-like.ts";
export * from "./mixtures.ts";
export * from "./moduli.ts";
export * from "./mollified-rectifiers.ts";
export * from "./mollified-steps.ts";
export * from "./parabolas.ts";
export * from "./polynomials.ts";
export * from "./rational.ts";
export * from "./rectified.ts";
export * from "./saturating.ts";
export * from "./scaled.ts";
export * from "./shifted-elu.ts";
export * from "./shrinkage.ts";
export * from "./sigmoidal.ts";
export * from "./sine-like.ts";
export * from "./smooth.ts";
export * from "./smooth-rectifiers.ts";
export * from "./softplus-like.ts";
export * from "./splines.ts";
export * from "./squashing.ts";
export * from "./steps.ts";
export * from "./stochastic.ts";
export * from "./swish-like.ts";
export * from "./tanh-units.ts";
export * from "./thresholds.ts";
export * from "./trained-sigmoids.ts";
export * from "./universal.ts";
export * from "./valleys.ts";
export * from "./waves.ts";

/** The families of the catalogue by name: what a family's file exports is in the catalogue, so that a new function touches that file alone. */
export const families: Readonly<Record<string, Family>> = /* @__PURE__ */ Object.freeze({
  rectified: /* @__PURE__ */ family("Rectifiers", rectified),
  leaky: /* @__PURE__ */ family("Leaky rectifiers", leaky),
  displaced: /* @__PURE__ */ family("Shifted and scaled rectifiers", displaced),
  blended: /* @__PURE__ */ family("Blended rectifiers", blended),
  adaptiveRectifiers: /* @__PURE__ */ family("Rectifiers with trained slopes or level", adaptiveRectifiers),
  kinkedLines: /* @__PURE__ */ family("Lines with movable kinks", kinkedLines),
  splines: /* @__PURE__ */ family("Trained splines", splines),
  gatedRectifiers: /* @__PURE__ */ family("Gated rectifiers", gatedRectifiers),
  smoothRectifiers: /* @__PURE__ */ family("Smoothed and half-gated rectifiers", smoothRectifiers),
  mollifiedRectifiers: /* @__PURE__ */ family("Mollified rectifiers", mollifiedRectifiers),
  moduli: /* @__PURE__ */ family("Moduli and tents", moduli),
  hard: /* @__PURE__ */ family("Piecewise linear stand-ins", hard),
  clipped: /* @__PURE__ */ family("Clipped functions", clipped),
  thresholds: /* @__PURE__ */ family("Thresholds", thresholds),
  shrinkage: /* @__PURE__ */ family("Shrinkage", shrinkage),
  exponential: /* @__PURE__ */ family("Exponential linear units", exponential),
  eluLike: /* @__PURE__ */ family("Relatives of elu", eluLike),
  adaptiveElu: /* @__PURE__ */ family("Relatives of elu with a trained bend", adaptiveElu),
  shiftedElu: /* @__PURE__ */ family("Scaled, tilted and shifted elus", shiftedElu),
  parabolas: /* @__PURE__ */ family("Parabolas in place of exponentials", parabolas),
  tanhUnits: /* @__PURE__ */ family("Linear units with a tanh below 0", tanhUnits),
  smooth: /* @__PURE__ */ family("Smooth rectifiers", smooth),
  softplusLike: /* @__PURE__ */ family("softplus moved, scaled and mixed", softplusLike),
  gated: /* @__PURE__ */ family("Self-gated units", gated),
  swishLike: /* @__PURE__ */ family("Units like swish", swishLike),
  expandedGates: /* @__PURE__ */ family("Expanded gates", expandedGates),
  biasedGates: /* @__PURE__ */ family("Biased gates", biasedGates),
  geluLike: /* @__PURE__ */ family("Gates that are not logistic", geluLike),
  mishLike: /* @__PURE__ */ family("Units like mish", mishLike),
  acon: /* @__PURE__ */ family("Smooth maxima of two lines", acon),
  sigmoidal: /* @__PURE__ */ family("Smooth steps", sigmoidal),
  squashing: /* @__PURE__ */ family("Scaled and shifted sigmoids", squashing),
  trainedSigmoids: /* @__PURE__ */ family("Trained sigmoids", trainedSigmoids),
  steps: /* @__PURE__ */ family("Smooth steps of other shapes", steps),
  saturating: /* @__PURE__ */ family("Composite steps", saturating),
  mollifiedSteps: /* @__PURE__ */ family("Mollified steps and gates", mollifiedSteps),
  elementary: /* @__PURE__ */ family("Elementary functions", elementary),
  growth: /* @__PURE__ */ family("Powers, exponentials, logarithms and roots", growth),
  algebraic: /* @__PURE__ */ family("Roots, quotients and powers", algebraic),
  scaled: /* @__PURE__ */ family("Scaled functions", scaled),
  hyperbolic: /* @__PURE__ */ family("Hyperbolic and inverse functions", hyperbolic),
  bumps: /* @__PURE__ */ family("Bumps", bumps),
  valleys: /* @__PURE__ */ family("Even valleys", valleys),
  waves: /* @__PURE__ */ family("Wavelets and damped waves", waves),
  sineLike: /* @__PURE__ */ family("Waves", sineLike),
  harmonic: /* @__PURE__ */ family("Harmonic functions", harmonic),
  polynomials: /* @__PURE__ */ family("Polynomials", polynomials),
  rational: /* @__PURE__ */ family("Rational functions", rational),
  mixtures: /* @__PURE__ */ family("Mixtures and wrappers", mixtures),
  universal: /* @__PURE__ */ family("General families", universal),
  gatedUnits: /* @__PURE__ */ family("Gated linear units", gatedUnits),
  axis: /* @__PURE__ */ family("Functions along an axis", axis),
  stochastic: /* @__PURE__ */ family("Stochastic functions", stochastic),
});

/** Every activation of the catalogue by name. */
export const catalog: Readonly<Record<string, Activation>> = /* @__PURE__ */ byName(
  /* @__PURE__ */ Object.values(families).flatMap(({ activations }) => activations),
);

function byName(activations: readonly Activation[]): Readonly<Record<string, Activation>> {
  return Object.freeze(Object.fromEntries(activations.map((activation) => [activation.name, activation])));
}
