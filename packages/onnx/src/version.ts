/** This package's own version, as its manifest has it. */
export const version = "0.1.0";

/** The operator sets of ai.onnx that we write: from 13 on operators mean what our graphs rely on, and onnxruntime loads up to 26. */
export const offeredOpsets = { first: 13, last: 26 } as const;

/** What our models are written for unless told: ai.onnx 21, which onnxruntime loads from 1.18 on, node and web. */
export const usualOpset = 21;

/** The file format version that an operator set was published with: 8 at least, for model-local functions; onnxruntime refuses 14. */
export function irVersionOf(opset: number): number {
  return 8 + firsts.filter((first) => opset >= first).length;
}

/** The first operator sets of the versions 9, 10, 11, 12 and 13. */
const firsts: readonly number[] = [19, 21, 23, 24, 25];
