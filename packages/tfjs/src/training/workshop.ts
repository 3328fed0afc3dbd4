import type { KernelFunc, NamedAttrMap, NamedTensorMap, Tensor } from "@tensorflow/tfjs-core";
import { addressOf, memoryOf, wasmBackend } from "../backends/webassembly.ts";
import type { TensorFlow } from "../tensorflow.ts";
import { type Routines, routinesOver } from "./routines.ts";

/** What a training kernel works with: TensorFlow.js's own operations, and routines over the memory of its wasm backend. */
export interface Workshop {
  readonly tf: TensorFlow;
  readonly routines: Routines;
  /** Where a tensor lies in the memory, in bytes. */
  readonly address: (tensor: Tensor) => number;
  /** A new tensor of type float32. */
  readonly zeros: (shape: readonly number[]) => Tensor;
  /** The values of a float32 tensor in the memory, until another is made. */
  readonly view: (tensor: Tensor) => Float32Array;
  /** The tensor itself, or its values as float32. */
  readonly floats: (tensor: Tensor) => Tensor;
}

/** Makes the result of a kernel; what else it makes is freed. */
export type Work<Inputs, Attributes> = (workshop: Workshop, inputs: Inputs, attributes: Attributes) => Tensor;

/** Kernels of the wasm backend, which share what is compiled for a memory. */
export type KernelMaker = <Inputs extends NamedTensorMap, Attributes extends object>(work: Work<Inputs, Attributes>) => KernelFunc;

/** A maker of kernels for one copy of TensorFlow.js. */
export function kernelMaker(tf: TensorFlow): KernelMaker {
  const known = new WeakMap<WebAssembly.Memory, Routines>();
  const floats = (tensor: Tensor): Tensor => (tensor.dtype === "float32" ? tensor : tf.cast(tensor, "float32"));
  return <Inputs extends NamedTensorMap, Attributes extends object>(work: Work<Inputs, Attributes>): KernelFunc =>
    ({ inputs, attrs, backend }) => {
      const own = wasmBackend(backend);
      const memory = memoryOf(own);
      const routines = known.get(memory) ?? routinesOver(memory);
      known.set(memory, routines);
      const address = (tensor: Tensor): number => addressOf(own, tensor);
      const view = (tensor: Tensor): Float32Array => new Float32Array(memory.buffer, address(tensor), tensor.size);
      const zeros = (shape: readonly number[]): Tensor => {
        const tensor = tf.engine().makeTensorFromTensorInfo(own.makeOutput([...shape], "float32"), own);
        view(tensor).fill(0);
        return tensor;
      };
      return tf.tidy(() => work({ tf, routines, address, zeros, view, floats }, inputs as Inputs, attrs as NamedAttrMap as Attributes));
    };
}
