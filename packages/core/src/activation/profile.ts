import { type Profile, profileOf } from "../analysis/profile.ts";
import type { Activation } from "./activation.ts";
import { requireElementwise } from "./elementwise.ts";
import { type Parameters, term } from "./parameters.ts";

/**
 * What the activation is like with these parameters: computed from its formula, proven where it says so. A stochastic activation is
 * profiled as it is evaluated, with its draws at their means. Throws ParameterError as `term` does, and KindError for an activation that
 * is not a function of one element.
 */
export function profile(activation: Activation, params: Parameters = {}): Profile {
  requireElementwise(activation, "profile");
  return profileOf(term(activation, params));
}
