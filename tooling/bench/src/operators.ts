import { type Activation, find } from "@gofz/core";
import { type ActivationModelOptions, activationModel, encodeModel } from "@gofz/onnx";
import { failures } from "@gofz/testkit";
import * as ort from "onnxruntime-node";
import { type Contestant, race } from "./stopwatch.ts";
import { digits, type Table } from "./table.ts";

const count = 2 ** 20;

/** What ai.onnx has an operator for, Swish included, which onnxruntime loads in operator set 24 alone. */
const names = [
  ...["mish", "softplus", "gelu", "hardSwish", "softsign", "relu", "sigmoid", "tanh", "swish", "geluTanh"],
  ...["elu", "selu", "celu", "leakyRelu", "prelu", "hardSigmoid", "thresholdedRelu"],
] as const;
const opset = 24;

/** The operators of onnxruntime-node beside gofz's graphs, on one thread, into memory that is there. */
export async function operators(repetitions: number): Promise<Table> {
  const x = Float32Array.from({ length: count }, (_, i) => ((i * 2654435761) % 2 ** 20) / 2 ** 16 - 8);
  const rows = [];
  for (const name of names) {
    const activation = find(name);
    const sessions = await Promise.all([
      opened(activation, { form: "native", opset }),
      opened(activation, { form: "auto", opset }),
      opened(activation, { precision: "exact", opset }),
    ]);
    const [own, auto, exact] = sessions.map((session) => timed(session, x)) as [Contestant, Contestant, Contestant];
    const times = await race({ own, auto, exact }, { repetitions });
    const [native] = sessions;
    const run = async (_activation: Activation, _order: number, values: Float32Array): Promise<Float32Array> => {
      const { y } = await native.run({ x: new ort.Tensor("float32", values, [values.length]) });
      return y?.data as Float32Array;
    };
    const [broken] = await failures({ run, bounds: { value: 4, slope: 8 }, absolute: 2 ** -22 }, activation, 0);
    for (const session of sessions) await session.release();
    rows.push([
      name,
      digits(times.own.median),
      digits(times.auto.median),
      digits(times.exact.median),
      digits(times.own.median / times.auto.median),
      digits(times.own.least / times.auto.least),
      digits(times.exact.median / times.auto.median),
      broken === undefined ? "kept" : `${broken.promise}: ${broken.got} at ${digits(broken.x)}`,
    ]);
  }
  return {
    title: "Operators of onnxruntime-node, 2^20 elements, one thread",
    note: "Milliseconds and ratios of medians; the second ratio is of the least times. `auto` is gofz's fast graph, `exact` is correctly rounded. The last column is the first of ONNX's promises that onnxruntime's own operator breaks.",
    head: ["f", "onnxruntime", "auto", "exact", "onnxruntime / auto", "least", "exact / auto", "onnxruntime's promises"],
    rows,
  };
}

function opened(activation: Activation, options: ActivationModelOptions): Promise<ort.InferenceSession> {
  const bytes = encodeModel(activationModel(activation, options));
  return ort.InferenceSession.create(bytes, { intraOpNumThreads: 1, logSeverityLevel: 3 });
}

function timed(session: ort.InferenceSession, x: Float32Array): Contestant {
  const feeds = { x: new ort.Tensor("float32", x, [count]) };
  const fetches = { y: new ort.Tensor("float32", new Float32Array(count), [count]) };
  return async () => void (await session.run(feeds, fetches));
}
