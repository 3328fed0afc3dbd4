import type { Activation } from "../activation/activation.ts";
import * as elementary from "./elementary.ts";
import * as exponential from "./exponential.ts";
import * as gated from "./gated.ts";
import * as hard from "./hard.ts";
import * as rectified from "./rectified.ts";
import * as shrinkage from "./shrinkage.ts";
import * as sigmoidal from "./sigmoidal.ts";
import * as smooth from "./smooth.ts";

export * from "./elementary.ts";
export * from "./exponential.ts";
export * from "./gated.ts";
export * from "./hard.ts";
export * from "./rectified.ts";
export * from "./shrinkage.ts";
export * from "./sigmoidal.ts";
export * from "./smooth.ts";

// What a family's file exports is in the catalogue: a new function touches that file alone.
const families = [rectified, hard, exponential, smooth, gated, sigmoidal, shrinkage, elementary];

/** Every activation of the catalogue by name. */
export const catalog: Readonly<Record<string, Activation>> = /* @__PURE__ */ byName(
  families.flatMap((family): readonly Activation[] => Object.values(family)),
);

function byName(activations: readonly Activation[]): Readonly<Record<string, Activation>> {
  return Object.freeze(Object.fromEntries(activations.map((activation) => [activation.name, activation])));
}
