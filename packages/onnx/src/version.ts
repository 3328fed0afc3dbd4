import type { Opsets } from "./model.ts";

/** What our models are written for: ai.onnx 21, which onnxruntime loads from 1.18 on, node and web. */
export const opsets: Opsets = Object.freeze({ "": 21 });

/** The file format version that goes with it. */
export const irVersion = 10;
