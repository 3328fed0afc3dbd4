import type { io } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { tf } from "./backends.ts";

/** What TensorFlow.js saves of a model: what goes into model.json and weights.bin. */
export async function artifactsOf(model: LayersModel): Promise<io.ModelArtifacts> {
  const saved: io.ModelArtifacts[] = [];
  await model.save(
    tf.io.withSaveHandler(async (artifacts) => {
      saved.push(artifacts);
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: "JSON" } };
    }),
  );
  return saved[0] ?? {};
}

/** The model that a saved one becomes, through text as in a file. */
export async function reloaded(model: LayersModel): Promise<LayersModel> {
  const { modelTopology, ...rest } = await artifactsOf(model);
  return tf.loadLayersModel(tf.io.fromMemory({ ...rest, modelTopology: JSON.parse(JSON.stringify(modelTopology)) }));
}
