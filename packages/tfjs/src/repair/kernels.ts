import { relu, relu6 } from "@gofz/core";
import type { KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import { kernelFor } from "../backends/index.ts";
import { wasmBackend } from "../backends/webassembly.ts";
import { replaceKernel } from "../replace-kernel.ts";
import type { TensorFlow } from "../tensorflow.ts";
import { plain } from "../variant.ts";

const backendName = "wasm";

/** Kernels that compute an activation of what they multiplied: the dense and convolutional layers' in prediction. */
const fused = ["_FusedMatMul", "FusedConv2D", "FusedDepthwiseConv2D"];

/**
 * Has gofz's kernels compute what TensorFlow.js's own make 0 of NaN on the wasm backend: relu6, and relu and relu6 within fused kernels.
 * Nothing happens where there is no wasm backend.
 */
export function repairKernels(tf: TensorFlow): void {
  const own: Readonly<Record<string, KernelFunc>> = {
    relu: kernelFor(tf, backendName, plain(relu)),
    relu6: kernelFor(tf, backendName, plain(relu6)),
  };
  const { relu6: sound } = own as { readonly relu6: KernelFunc };
  replaceKernel(tf, backendName, "Relu6", (original) => (call) => {
    const { x } = call.inputs as { readonly x: TensorInfo };
    return (x.dtype === "float32" ? sound : original)(call);
  });
  for (const name of fused) replaceKernel(tf, backendName, name, (original) => (call) => unfused(original, own, call));
}

type Call = Parameters<KernelFunc>[0];

function unfused(original: KernelFunc, own: Readonly<Record<string, KernelFunc>>, call: Call): ReturnType<KernelFunc> {
  const activation = own[String(call.attrs?.activation)];
  if (activation === undefined) return original(call);
  const { backend } = call;
  const x = original({ ...call, attrs: { ...call.attrs, activation: "linear" } }) as TensorInfo;
  const y = activation({ inputs: { x }, backend, attrs: {} });
  wasmBackend(backend).disposeData(x.dataId);
  return y;
}
