import { emit } from "@gofz/core";
import { targets } from "@gofz/core/targets";
import { activationModel, encodeModel, type Floats, weightsOf, withWeights } from "@gofz/onnx";
import { activation, type Recipe } from "../../src/activation.ts";
import type { Architecture } from "../../src/architecture.ts";
import type { Files } from "../../src/backend.ts";
import { onnxModel } from "../../src/onnxruntime/model.ts";

/** A network that was trained; plain data. */
export interface Trained {
  readonly architecture: Architecture;
  readonly activation: Recipe;
  readonly weights: readonly Floats[];
}

/** The network as an .onnx file. */
export function onnxFile({ architecture, activation: recipe, weights }: Trained): Uint8Array<ArrayBuffer> {
  const model = onnxModel(architecture, 0, activation(recipe));
  const names = Object.keys(weightsOf(model));
  const named = Object.fromEntries(weights.map((floats, i) => [names[i] ?? "", floats]));
  return Uint8Array.from(encodeModel(withWeights(model, named)));
}

/** The network as TensorFlow.js saves it: model.json and weights.bin. Once in a thread: TensorFlow.js keeps the activation under its name. */
export async function tensorFlowFiles({ architecture, activation: recipe, weights }: Trained): Promise<Files> {
  const { savedModel } = await import("./tensorflow.ts");
  return savedModel({ architecture, weights }, activation(recipe));
}

/** The function alone, as an .onnx file. */
export function functionFile(recipe: Recipe): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(encodeModel(activationModel(activation(recipe), { dims: ["n"] })));
}

/** The function and its slope as source, by the language's name. */
export function sources(recipe: Recipe): Readonly<Record<string, string>> {
  const asked = activation(recipe);
  return Object.fromEntries(Object.entries(targets).map(([language, target]) => [language, emit(asked, target)]));
}
