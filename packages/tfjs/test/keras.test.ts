import { catalog, gumbelSoftmax, isElementwise, swiglu, swish } from "@gofz/core";
import { register } from "@gofz/tfjs";
import { kerasSource } from "@gofz/tfjs/keras";
import { expect, it } from "vitest";
import { tf } from "./backends.ts";

const { layers } = register(tf, { swish, swiglu, gumbelSoftmax });

it("writes the Layer with its configuration, and one of it", () => {
  const source = kerasSource(layers.swish({ beta: 1.5, sharedAxes: [1, 2], name: "gate" }));
  expect(source).toContain("class Swish(keras.layers.Layer):");
  expect(source).toContain("def __init__(self, beta: float = 1.5, shared_axes: list[int] | None = None, **kwargs):");
  expect(source.endsWith('\n\n\nlayer = Swish(shared_axes=[1, 2], name="gate")\n')).toBe(true);
});

it("fixes what is not trained", () => {
  const source = kerasSource(layers.swish({ beta: 2, trainable: [], name: "fixed" }));
  expect(source).toContain("def __init__(self, beta: float = 2.0, **kwargs):");
  expect(source).not.toContain("add_weight");
});

it("writes the axis and the seed of those that have one", () => {
  expect(kerasSource(layers.swiglu({ axis: 1, name: "gate" }))).toContain('\nlayer = Swiglu(axis=1, name="gate")\n');
  expect(kerasSource(layers.gumbelSoftmax({ seed: 3, name: "draw" }))).toContain('\nlayer = GumbelSoftmax(seed=3, name="draw")\n');
});

it.each(Object.values(catalog).filter((activation) => !isElementwise(activation)))("writes $name as it is", (activation) => {
  const [make] = Object.values(register(tf, [activation]).layers);
  expect(make && kerasSource(make())).toContain("\nlayer = ");
});

it("refuses what Keras's Layer does not have", () => {
  const refusal = "gate has betaConstraint, which its Keras twin does not. Leave it out here, and add it in Python.";
  expect(() => kerasSource(layers.swish({ name: "gate", betaConstraint: "nonNeg" }))).toThrow(refusal);
  expect(() => kerasSource(layers.swish({ name: "gate", betaInitializer: "ones", beta: 2 }))).toThrow("gate has betaInitializer");
  expect(() => kerasSource(layers.swish({ name: "gate", axis: 1 }))).toThrow("gate has axis 1");
});
