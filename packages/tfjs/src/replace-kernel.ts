import type { KernelConfig, KernelFunc } from "@tensorflow/tfjs-core";
import { once } from "./registry.ts";
import type { TensorFlow } from "./tensorflow.ts";

/** Puts another kernel, made of the one that is registered, in its place, once. Nothing happens where there is none. */
export function replaceKernel(tf: TensorFlow, backendName: string, kernelName: string, make: (original: KernelFunc) => KernelFunc): void {
  const registered: KernelConfig | undefined = tf.getKernel(kernelName, backendName);
  if (registered === undefined) return;
  once(registered.kernelFunc, () => {
    const kernelFunc = make(registered.kernelFunc);
    tf.unregisterKernel(kernelName, backendName);
    tf.registerKernel({ ...registered, kernelFunc });
    // So that the replacement is not replaced.
    once(kernelFunc, () => {});
  });
}
