import { find, profile } from "@gofz/core";
import { facts, propertiesOf } from "gofz";
import { expect, test } from "vitest";

const words = (name: string): string =>
  facts(profile(find(name)))
    .map(({ label, text }) => `${label}: ${text}`)
    .join("\n");

test("a profile in words", () => {
  expect(words("relu")).toMatchInlineSnapshot(`
    "domain: (-∞, ∞)
    range: [0, ∞)
    limits: 0 at -∞, ∞ at ∞
    asymptotes: y = 0 at -∞, y = x at ∞
    saturates: |f'| < 0.001 in (-∞, 0]
    zero-centred: no
    parity: neither even nor odd
    monotone: increasing
    convex: convex
    Lipschitz: 1
    smoothness: C^0
    kinks: 0
    zeros: (-∞, 0]
    fixed points: [0, ∞)
    E f(z): 0.3989
    Var f(z): 0.3408
    gain: 1.414
    E f'(z)^2: 0.5
    sparsity: 50 %
    dead share: 50 %
    cost: 1 operation (max), 2 more for the slope"
  `);
});

test.each([
  ["relu", "increasing monotone convex bounded-below continuous kinked nonexpansive saturating sparse"],
  [
    "tanh",
    "increasing monotone odd bounded-below bounded-above bounded continuous differentiable smooth nonexpansive zero-centred saturating",
  ],
  ["aconC", "bounded-below continuous differentiable smooth saturating parametric trainable"],
  ["step", "increasing monotone bounded-below bounded-above bounded kinked saturating sparse parametric"],
])("%s is %s", (name, properties) => {
  const activation = find(name);
  expect(propertiesOf(profile(activation), activation).join(" ")).toBe(properties);
});
