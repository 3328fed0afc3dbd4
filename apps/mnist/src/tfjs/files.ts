import { type Activation, print, term } from "@gofz/core";
import { io } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { Files } from "../backend.ts";

/** The model as model.json and weights.bin, as TensorFlow.js's own downloads are. The formula goes along, since a model file holds its name alone. */
export async function modelFiles(model: LayersModel, activation: Activation): Promise<Files> {
  model.setUserDefinedMetadata({ gofz: { activation: activation.name, formula: print(term(activation)) } });
  let files: Files = {};
  await model.save(
    io.withSaveHandler(async (artifacts) => {
      files = filesOf(artifacts);
      return { modelArtifactsInfo: io.getModelArtifactsInfoForJSON(artifacts) };
    }),
  );
  return files;
}

function filesOf({ weightData, weightSpecs, ...rest }: io.ModelArtifacts): Files {
  const manifest = [{ paths: ["weights.bin"], weights: weightSpecs }];
  return {
    "weights.bin": new Uint8Array(io.CompositeArrayBuffer.join(weightData)),
    "model.json": JSON.stringify({ ...rest, weightsManifest: manifest }),
  };
}
