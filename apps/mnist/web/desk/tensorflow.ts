import type { Activation } from "@gofz/core";
import { register } from "@gofz/tfjs";
import "@tensorflow/tfjs-backend-cpu";
import * as core from "@tensorflow/tfjs-core";
import * as layers from "@tensorflow/tfjs-layers";
import type { Files, Plan } from "../../src/backend.ts";
import { modelFiles } from "../../src/tfjs/files.ts";
import { layersModel } from "../../src/tfjs/model.ts";

/** A network as TensorFlow.js saves it; in this thread, no other formula may have had its activation's name. */
export async function savedModel(plan: Pick<Plan, "architecture" | "weights">, activation: Activation): Promise<Files> {
  core.enableProdMode();
  await core.setBackend("cpu");
  register({ ...core, ...layers }, [activation]);
  const model = layersModel(plan, activation);
  const files = await modelFiles(model, activation);
  model.dispose();
  return files;
}
