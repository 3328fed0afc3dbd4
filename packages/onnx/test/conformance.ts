import { type Activation, differentiate, inference, parameters } from "@gofz/core";
import { type ActivationModelOptions, activationModel, encodeModel, type Model } from "@gofz/onnx";
import { type Backend, conforms, type Order } from "@gofz/testkit";
import * as ort from "onnxruntime-node";
import { written } from "../src/activation/plans.ts";
import { programOf } from "../src/activation/precision.ts";
import { foundForCurvatures } from "./curvatures.generated.ts";
import { type Exceptions, exceptions } from "./exceptions.ts";

const curvatures = written(foundForCurvatures);
const sessions = new Map<string, Promise<ort.InferenceSession>>();

/** What graphs are asked for. */
interface Asked extends Pick<Backend, "bounds" | "absolute" | "exact" | "pointwise" | "orders" | "exceptions"> {
  readonly options: ActivationModelOptions;
}

const asked: Readonly<Record<keyof Exceptions, Asked>> = {
  fast: { options: {}, bounds: { value: 4, slope: 8 }, absolute: 2 ** -22 },
  exact: { options: { precision: "exact" }, bounds: { value: 0.5001, slope: 0.5001 }, absolute: 0, exact: true },
  // The bits of Log and Tanh depend on where an element lies, so that this is not asked.
  single: {
    options: { float64: false },
    bounds: { value: 16, slope: 32 },
    absolute: 2 ** -22,
    pointwise: true,
    orders: [0, 1],
    exceptions: 0.1,
  },
};

/** Every function in graphs of a kind, on onnxruntime-node. Each kind has a file of its own, so that they run side by side. */
export function conformance(kind: keyof Exceptions): void {
  const { options, ...promises } = asked[kind];
  conforms(`onnx ${kind}`, {
    run: async (activation, order, x) => {
      const session = await opened(activation, { ...options, order });
      const { y } = await session.run({ x: new ort.Tensor("float32", x, [x.length]) });
      return y?.data as Float32Array;
    },
    ...promises,
    ...exceptions[kind],
  });
}

function opened(activation: Activation, options: ActivationModelOptions & { readonly order: Order }): Promise<ort.InferenceSession> {
  const key = `${activation.name} ${options.order}`;
  const known = sessions.get(key);
  if (known !== undefined) return known;
  const bytes = encodeModel(modelOf(activation, options));
  const session = ort.InferenceSession.create(bytes, { intraOpNumThreads: 1, logSeverityLevel: 3 });
  sessions.set(key, session);
  return session;
}

/** A second derivative's fast program, for which there are no plans, is found ahead by those of the tests: to try programs takes minutes. */
function modelOf(activation: Activation, options: ActivationModelOptions & { readonly order: Order }): Model {
  const { order, precision = "fast", float64 = true } = options;
  if (order === 2 && precision === "fast" && float64) {
    programOf(differentiate(inference(activation), "x", order), precision, { typical: parameters(activation), plans: curvatures });
  }
  return activationModel(activation, options);
}
