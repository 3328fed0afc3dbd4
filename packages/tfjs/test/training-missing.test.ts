import { missingForTraining, registerTraining } from "@gofz/tfjs";
import { expect, it } from "vitest";
import { tf } from "./backends.ts";
import { uses } from "./training/gradients.ts";

const before = missingForTraining(tf, "wasm");

/** The kernels of TensorFlow.js that have a gradient. */
const names = Object.values<unknown>(tf).filter((name): name is string => typeof name === "string");
const differentiable = names.filter((name) => tf.getGradient(name) !== undefined);
/** BroadcastTo and LogSoftmax are composed of other kernels; ComplexAbs is of complex numbers; tfjs-core's Prod needs methods on tensors. */
const unused = ["BroadcastTo", "ComplexAbs", "LogSoftmax", "Prod"];

it("names the four kernels that TensorFlow.js's wasm backend lacks, and none once they are registered", () => {
  expect(before).toEqual([
    { kernel: "Conv2DBackpropFilter", trains: ["Conv2D", "Conv2DBackpropInput"] },
    { kernel: "DepthwiseConv2dNativeBackpropFilter", trains: ["DepthwiseConv2dNative"] },
    { kernel: "DepthwiseConv2dNativeBackpropInput", trains: ["DepthwiseConv2dNative"] },
    { kernel: "UnsortedSegmentSum", trains: ["GatherV2"] },
  ]);
  expect(missingForTraining(tf, "cpu")).toEqual([]);
  expect(registerTraining(tf)).toEqual(before.map(({ kernel }) => kernel));
  expect(missingForTraining(tf, "wasm")).toEqual([]);
});

it("knows of every kernel that a gradient calls and no operation does", async () => {
  await tf.setBackend("cpu");
  const needs = new Map<string, readonly string[]>();
  for (const [operation, make] of Object.entries(uses)) {
    for (const kernel of await calledByGradient(make())) needs.set(kernel, [...(needs.get(kernel) ?? []), operation]);
  }
  expect([...new Set(differentiable)].filter((name) => !unused.includes(name)).sort()).toEqual(Object.keys(uses).sort());
  const special = [...needs].filter(([kernel]) => /Grad|Backprop|Segment/.test(kernel));
  const known = missingForTraining(tf, "none").map(({ kernel, trains }) => [kernel, trains]);
  expect(special.sort(([a], [b]) => a.localeCompare(b))).toEqual(known.sort(([a], [b]) => String(a).localeCompare(String(b))));
  for (const kernel of needs.keys()) expect(tf.getKernel(kernel, "wasm"), kernel).toBeDefined();
});

/** The kernels that run after the function itself is done. */
async function calledByGradient({ inputs, run }: ReturnType<(typeof uses)[string]>): Promise<ReadonlySet<string>> {
  const { state } = tf.engine();
  let done = 0;
  const { kernels } = await tf.profile(() =>
    tf.grads((...tensors) => {
      const y = run(...tensors);
      done = state.activeProfile.kernels.length;
      return y;
    })([...inputs]),
  );
  return new Set(kernels.slice(done).map(({ name }) => name));
}
