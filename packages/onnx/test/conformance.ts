import type { Activation } from "@gofz/core";
import { activationModel, encodeModel, type Precision } from "@gofz/onnx";
import { conforms, type Order } from "@gofz/testkit";
import * as ort from "onnxruntime-node";
import { broken, imprecise, unsteady } from "./exceptions.ts";

const sessions = new Map<string, Promise<ort.InferenceSession>>();

const promised = {
  fast: { bounds: { value: 4, slope: 8 }, absolute: 2 ** -22 },
  exact: { bounds: { value: 0.5001, slope: 0.5001 }, absolute: 0 },
} as const;

/** Every function in graphs of a precision, on onnxruntime-node. Each precision has a file of its own, so that they run side by side. */
export function conformance(precision: Precision): void {
  conforms(`onnx ${precision}`, {
    run: async (activation, order, x) => {
      const session = await opened(precision, activation, order);
      const { y } = await session.run({ x: new ort.Tensor("float32", x, [x.length]) });
      return y?.data as Float32Array;
    },
    ...promised[precision],
    exact: precision === "exact",
    imprecise: imprecise[precision],
    broken,
    unsteady,
    // Exact graphs fall short of the share that is allowed: what is listed must stay listed with its reason.
    ...(precision === "exact" && { exceptions: 0.032 }),
  });
}

function opened(precision: Precision, activation: Activation, order: Order): Promise<ort.InferenceSession> {
  const key = `${precision} ${activation.name} ${order}`;
  const known = sessions.get(key);
  if (known !== undefined) return known;
  const bytes = encodeModel(activationModel(activation, { precision, order }));
  const session = ort.InferenceSession.create(bytes, { intraOpNumThreads: 1, logSeverityLevel: 3 });
  sessions.set(key, session);
  return session;
}
