import { GofzError } from "@gofz/core";
import type { InferenceSession } from "onnxruntime-node";

/** onnxruntime is not installed, or refuses a model. */
export class RuntimeError extends GofzError {
  constructor(problem: string, advice: string) {
    super("RUNTIME", `${problem} ${advice}`);
  }
}

/** onnxruntime-node, which is installed apart: it is large. */
export type Runtime = typeof import("onnxruntime-node");

/** Throws RuntimeError if it is not installed. */
export async function runtime(): Promise<Runtime> {
  try {
    return await import("onnxruntime-node");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RuntimeError(`onnxruntime-node can't be loaded: ${reason}.`, "Install it with npm, or pass --unchecked.");
  }
}

/** A session of a model, on one thread. Throws RuntimeError if onnxruntime refuses it. */
export async function load(ort: Runtime, bytes: Uint8Array): Promise<InferenceSession> {
  try {
    return await ort.InferenceSession.create(bytes, { intraOpNumThreads: 1, logSeverityLevel: 3 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RuntimeError(`onnxruntime refuses the model: ${reason}.`, "No file was written.");
  }
}
