import { wgslLanguage } from "@gofz/core/targets";
import type { KernelBackend, KernelFunc, Tensor, TensorInfo } from "@tensorflow/tfjs-core";
import { sizeOf } from "../axis.ts";
import { BackendError } from "../errors.ts";
import type { TensorFlow } from "../tensorflow.ts";
import { arrays, kernelName, numbers, type Variant } from "../variant.ts";
import { composed } from "./composed.ts";
import { elementSource, numberNames, variableNames } from "./element.ts";

/** A program as the webgpu backend takes it, which writes into it: `getUserCode` reads a variable X by getXByOutputIndex. */
interface Program {
  readonly variableNames: readonly string[];
  readonly outputShape: readonly number[];
  readonly shaderKey: string;
  readonly dispatchLayout: { readonly x: readonly number[] };
  readonly dispatch: readonly [number, number, number];
  readonly workgroupSize: readonly [number, number, number];
  /** How many elements an invocation computes, as a vector. */
  readonly outputComponent: Width;
  /** As what vectors the inputs are read. */
  readonly variableComponents: readonly Width[];
  /** Whether `uniforms.size` is wanted, the number of invocations. */
  readonly size: true;
  readonly uniforms: string;
  readonly getUserCode: () => string;
}

type Width = 1 | 4;

interface Uniform {
  readonly type: "float32";
  readonly data: number[];
}

/** What gofz needs of the webgpu backend: to run a program. */
interface WebGpuBackend extends KernelBackend {
  runWebGPUProgram(program: Program, inputs: readonly TensorInfo[], dtype: "float32", uniforms: readonly Uniform[]): TensorInfo;
}

/** Storage buffers that every device allows in a shader, of which the output takes one. */
const mostBuffers = 8;

const workgroup = 64;

/**
 * One compute shader, of four elements an invocation where they come out even. More tensors than buffers get the composed form. What is
 * smaller than x, and has more than one element, is repeated first.
 */
export function webgpu(tf: TensorFlow, variant: Variant): KernelFunc {
  if (arrays(variant).length >= mostBuffers) return composed(tf, variant);
  return ({ inputs, attrs, backend }) => {
    const own = checked(backend);
    const { shape } = (inputs as { x: TensorInfo }).x;
    const size = sizeOf(shape);
    // One list whatever the shape, so that there is one pipeline for all ranks.
    const repeated: Tensor[] = [];
    const tensors = arrays(variant).map((name) => {
      const tensor = inputs[name] as Tensor;
      const length = sizeOf(tensor.shape);
      if (length === size || length === 1) return { ...tensor, shape: [length] };
      const whole = tf.broadcastTo(tensor, shape);
      repeated.push(whole);
      return { ...whole, shape: [size] };
    });
    const values = attrs as Readonly<Record<string, number>>;
    const uniforms = numbers(variant).map((name): Uniform => ({ type: "float32", data: [values[name] ?? Number.NaN] }));
    const lengths = tensors.map(({ shape: [length] }) => length);
    const result = own.runWebGPUProgram(program(variant, size, lengths), tensors, "float32", uniforms);
    for (const tensor of repeated) tensor.dispose();
    return { ...result, shape };
  };
}

function program(variant: Variant, size: number, lengths: readonly (number | undefined)[]): Program {
  const width = size % 4 === 0 ? 4 : 1;
  // One value has no room for a vector: a buffer that is too small makes all commands void that are submitted with it.
  const widths = lengths.map((length): Width => (length === size ? width : 1));
  return {
    variableNames: variableNames(variant),
    outputShape: [size],
    shaderKey: `${kernelName(variant)} ${width} ${widths.join("")}`,
    dispatchLayout: { x: [0] },
    dispatch: [Math.ceil(size / (workgroup * width)), 1, 1],
    workgroupSize: [workgroup, 1, 1],
    outputComponent: width,
    variableComponents: widths,
    size: true,
    uniforms: numberNames(variant)
      .map((name) => `${name} : f32, `)
      .join(""),
    getUserCode: () => `${elementSource(variant, wgslLanguage(width))}\n${main(variant, width)}`,
  };
}

function main(variant: Variant, width: Width): string {
  const splat = width === 4 ? "vec4f" : "f32";
  const reads = variableNames(variant).map((name) => `${splat}(get${name}ByOutputIndex(index))`);
  const uniforms = numberNames(variant).map((name) => `${splat}(uniforms.${name})`);
  return [
    "fn main(index: i32) {",
    "  if (index < uniforms.size) {",
    `    setOutputAtIndex(index, element(${[...reads, ...uniforms].join(", ")}));`,
    "  }",
    "}",
  ].join("\n");
}

function checked(backend: object): WebGpuBackend {
  if (isWebGpuBackend(backend)) return backend;
  throw new BackendError("webgpu", "runWebGPUProgram");
}

function isWebGpuBackend(backend: object): backend is WebGpuBackend {
  return "runWebGPUProgram" in backend;
}
