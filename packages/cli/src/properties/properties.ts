import type { Activation, Profile } from "@gofz/core";

/** Whether an activation with this profile has a property. */
export type Predicate = (profile: Profile, activation: Activation) => boolean;

/** The properties that activations can be chosen by. */
export const properties: Readonly<Record<string, Predicate>> = {
  increasing: ({ monotone }) => monotone.value === "increasing",
  decreasing: ({ monotone }) => monotone.value === "decreasing",
  monotone: ({ monotone }) => monotone.value !== "none",
  odd: ({ parity }) => parity.value === "odd",
  even: ({ parity }) => parity.value === "even",
  convex: ({ convex }) => convex.value === "convex" || convex.value === "affine",
  concave: ({ convex }) => convex.value === "concave" || convex.value === "affine",
  "bounded-below": ({ range }) => range.value.lo > -Infinity,
  "bounded-above": ({ range }) => range.value.hi < Infinity,
  bounded: ({ range }) => range.value.lo > -Infinity && range.value.hi < Infinity,
  continuous: ({ smoothness }) => smoothness.value >= 0,
  differentiable: ({ smoothness }) => smoothness.value >= 1,
  smooth: ({ smoothness }) => smoothness.value === Infinity,
  kinked: ({ kinks }) => kinks.value.length > 0,
  nonexpansive: ({ lipschitz }) => lipschitz.value <= 1,
  "zero-centred": ({ zeroCentred }) => zeroCentred.value,
  saturating: ({ saturation }) => saturation.value.some(({ lo, hi }) => lo === -Infinity || hi === Infinity),
  sparse: ({ sparsity }) => sparsity.value > 0,
  parametric: (_, { params }) => Object.keys(params).length > 0,
  trainable: (_, { trainable }) => trainable.length > 0,
};

/** The names of all properties. */
export const propertyNames: readonly string[] = Object.keys(properties);

/** The properties that an activation with this profile has. */
export function propertiesOf(profile: Profile, activation: Activation): readonly string[] {
  return propertyNames.filter((name) => properties[name]?.(profile, activation));
}
