import type { Activation } from "@gofz/core";
import { activationModel, encodeModel, type Precision } from "@gofz/onnx";
import { conforms, type Order } from "@gofz/testkit";
import * as ort from "onnxruntime-node";

/** In double, onnxruntime's Log rounds otherwise in the lanes of a vector than in its tail. Parameters are inputs of the graph. */
const skip = {
  "arandaOrdaz''": "near x = 0 it is a difference of which only that rounding is left",
  kaf: "near its zero at 0 twenty bumps cancel to what the lanes differ by",
  "puaf''": "at 0 an exponent that is an input makes it 0 * infinity",
  "eis''": "at plus infinity no clamp of x keeps its cubes finite and its limit",
};

const sessions = new Map<string, Promise<ort.InferenceSession>>();

for (const [precision, bounds, absolute] of [
  ["fast", { value: 4, slope: 8 }, 2 ** -22],
  ["exact", { value: 0.5001, slope: 0.5001 }, 0],
] as const) {
  conforms(`onnx ${precision}`, {
    run: async (activation, order, x) => {
      const session = await opened(precision, activation, order);
      const { y } = await session.run({ x: new ort.Tensor("float32", x, [x.length]) });
      return y?.data as Float32Array;
    },
    bounds,
    absolute,
    exact: precision === "exact",
    skip,
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
