import { activation, type Recipe } from "../../src/activation.ts";
import { softmax } from "../../src/score.ts";
import { elementwise } from "../network/elementwise.ts";
import { apply, type Elementwise } from "../network/network.ts";
import type { Trained } from "./model.ts";

/** How likely each digit is to be the one on an image of pixels from 0 to 1. */
export function classify({ architecture, activation: recipe, weights }: Trained, pixels: Float32Array): readonly number[] {
  const { logits } = apply(architecture, weights, kernelOf(recipe), { count: 1, dims: architecture.input, data: pixels });
  return softmax(logits);
}

/** The last function's kernel: a person draws many strokes with one network. */
let last: { readonly key: string; readonly kernel: Elementwise } | undefined;

function kernelOf(recipe: Recipe): Elementwise {
  const key = JSON.stringify(recipe);
  if (last?.key !== key) last = { key, kernel: elementwise(activation(recipe)) };
  return last.kernel;
}
