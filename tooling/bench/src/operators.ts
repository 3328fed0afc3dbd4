import { type Activation, find } from "@gofz/core";
import { type ActivationModelOptions, activationModel, encodeModel } from "@gofz/onnx";
import { failures, random, ulpOf } from "@gofz/testkit";
import * as ort from "onnxruntime-node";
import { type Contestant, processorTime, race } from "./stopwatch.ts";
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
  const next = random(1);
  // In no order that a processor could guess: operators that branch take their time.
  const x = Float32Array.from({ length: count }, () => (next() - 0.5) * 16);
  const rows = [];
  for (const name of names) {
    const activation = find(name);
    const sessions = await Promise.all([
      opened(activation, { form: "native", opset }),
      opened(activation, { form: "auto", opset }),
      opened(activation, { precision: "exact", opset }),
    ]);
    const [own, auto, exact] = sessions.map((session) => timed(session, x)) as [Contestant, Contestant, Contestant];
    const times = await race({ own, auto, exact }, { repetitions, clock: processorTime });
    const [ownValues, autoValues, truth] = await Promise.all(sessions.map((session) => valuesOf(session, stratified)));
    const [native] = sessions;
    const run = (_activation: Activation, _order: number, values: Float32Array): Promise<Float32Array> => valuesOf(native, values);
    const [broken] = await failures({ run, bounds: { value: 4, slope: 8 }, absolute: 2 ** -22 }, activation, 0);
    for (const session of sessions) await session.release();
    rows.push([
      name,
      digits(times.own.least),
      digits(times.auto.least),
      digits(times.exact.least),
      digits(times.own.least / times.auto.least),
      digits(times.exact.least / times.auto.least),
      digits(largest(ownValues, truth)),
      digits(largest(autoValues, truth)),
      broken === undefined ? "kept" : `${broken.promise}: ${broken.got} at ${digits(broken.x)}`,
    ]);
  }
  return {
    title: "Operators of onnxruntime-node, 2^20 elements, one thread",
    note: "Milliseconds of processor time, the least of all repetitions, and ratios of them. `auto` is gofz's fast graph, `exact` is correctly rounded. The errors are the largest, in float32 ULP, of those beyond 2^-22, over 200,000 inputs, half of them from all binades and half from 2^-4 to 2^5, against `exact`. The last column is the first promise that onnxruntime's own operator breaks on the conformance sample.",
    head: [
      "f",
      "onnxruntime",
      "auto",
      "exact",
      "onnxruntime / auto",
      "exact / auto",
      "onnxruntime ULP",
      "auto ULP",
      "onnxruntime's promises",
    ],
    rows,
  };
}

/** Half of them in all binades, half where functions bend: Tanh errs near 8.5 alone. */
const stratified = Float32Array.from({ length: 200_000 }, (_, i) => {
  const place = ((i * 7919) % 200_003) / 200_003;
  return (i % 2 === 0 ? 1 : -1) * 2 ** (i % 4 < 2 ? place * 250 - 126 : place * 9 - 4);
});

async function valuesOf(session: ort.InferenceSession, x: Float32Array): Promise<Float32Array> {
  const { y } = await session.run({ x: new ort.Tensor("float32", x, [x.length]) });
  return y?.data as Float32Array;
}

/** The largest error in ULP of those that are allowed no more than 4 of them. */
function largest(values: Float32Array = new Float32Array(), truth: Float32Array = new Float32Array()): number {
  let most = 0;
  for (const [i, value] of values.entries()) {
    const wanted = truth[i] ?? Number.NaN;
    const error = Math.abs(value - wanted);
    if (error > 2 ** -22) most = Math.max(most, error / ulpOf(wanted));
  }
  return most;
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
