import { join } from "node:path";
import { type Activation, print, term } from "@gofz/core";
import { io } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { writeWhole } from "../file.ts";

/** Writes model.json and weights.bin, as TensorFlow.js's own downloads are. The formula goes along, since a model file holds its name alone. */
export async function saveModel(model: LayersModel, activation: Activation, directory: string): Promise<void> {
  model.setUserDefinedMetadata({ gofz: { activation: activation.name, formula: print(term(activation)) } });
  await model.save(io.withSaveHandler((artifacts) => writeArtifacts(artifacts, directory)));
}

async function writeArtifacts(artifacts: io.ModelArtifacts, directory: string): Promise<io.SaveResult> {
  const { weightData, weightSpecs, ...rest } = artifacts;
  const manifest = [{ paths: ["weights.bin"], weights: weightSpecs }];
  await writeWhole(join(directory, "weights.bin"), new Uint8Array(io.CompositeArrayBuffer.join(weightData)));
  await writeWhole(join(directory, "model.json"), JSON.stringify({ ...rest, weightsManifest: manifest }));
  return { modelArtifactsInfo: io.getModelArtifactsInfoForJSON(artifacts) };
}
