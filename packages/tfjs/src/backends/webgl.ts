import { glslLanguage } from "@gofz/core/targets";
import type { DataId, KernelBackend, KernelFunc, TensorInfo } from "@tensorflow/tfjs-core";
import { BackendError } from "../errors.ts";
import type { TensorFlow } from "../tensorflow.ts";
import { arrays, numbers, type Variant } from "../variant.ts";
import { composed } from "./composed.ts";
import { argumentsOf, elementSource, numberNames, variableNames } from "./element.ts";

/** A program as the webgl backend takes it: `userCode` reads a variable X by getXAtOutCoords, and writes by setOutput. */
interface Program {
  readonly variableNames: readonly string[];
  readonly outputShape: readonly number[];
  readonly userCode: string;
  /** Whether a texel holds four elements, two of each of two rows. */
  readonly packedInputs: boolean;
  readonly packedOutput: boolean;
  readonly enableShapeUniforms: boolean;
  readonly customUniforms: readonly { readonly name: string; readonly type: "float" }[];
}

/** What gofz needs of the webgl backend: to run a program, and where tensors are. */
interface WebGlBackend extends KernelBackend {
  readonly texData: { get(dataId: DataId): { readonly texture?: object | null; readonly isPacked?: boolean } };
  runWebGLProgram(program: Program, inputs: readonly TensorInfo[], dtype: "float32", uniforms: readonly (readonly number[])[]): TensorInfo;
}

/**
 * One fragment shader, on packed or unpacked textures. It computes in single precision on float16 textures as well, whose results then
 * have their 11 bits. WebGL 1 has no access to bits, and gets the composed form, as do more tensors than a shader may read.
 */
export function webgl(tf: TensorFlow, variant: Variant): KernelFunc {
  const mostInputs = tf.env().getNumber("WEBGL_MAX_TEXTURES_IN_SHADER");
  if (tf.env().getNumber("WEBGL_VERSION") < 2 || arrays(variant).length > mostInputs) return composed(tf, variant);
  const element = elementSource(variant, glslLanguage);
  return ({ inputs, attrs, backend }) => {
    const own = checked(backend);
    const tensors = arrays(variant).map((name) => inputs[name] as TensorInfo);
    const { x } = inputs as { x: TensorInfo };
    const packed = tf.env().getBool("WEBGL_PACK_UNARY_OPERATIONS") && !isUnpacked(own, x);
    const program: Program = {
      variableNames: variableNames(variant),
      outputShape: x.shape,
      userCode: `${element}\n${main(variant, packed)}`,
      packedInputs: packed,
      packedOutput: packed,
      enableShapeUniforms: tf.env().getBool("WEBGL_USE_SHAPES_UNIFORMS") && x.shape.length <= 4,
      customUniforms: numberNames(variant).map((name) => ({ name, type: "float" })),
    };
    const values = attrs as Readonly<Record<string, number>>;
    const uniforms = numbers(variant).map((name) => [values[name] ?? Number.NaN]);
    return own.runWebGLProgram(program, tensors, "float32", uniforms);
  };
}

/** Of a texture that is unpacked already no packed copy is made. */
function isUnpacked({ texData }: WebGlBackend, { dataId }: TensorInfo): boolean {
  const { texture, isPacked } = texData.get(dataId);
  return texture !== undefined && texture !== null && isPacked !== true;
}

function main(variant: Variant, packed: boolean): string {
  const names = argumentsOf(variant);
  const inputs = variableNames(variant);
  const call = (channel: string): string =>
    `element(${names.map((name, i) => (i < inputs.length ? `${name}${channel}` : name)).join(", ")})`;
  const reads = inputs.map((input, i) => `  ${packed ? "vec4" : "float"} ${names[i]} = get${input}AtOutCoords();`);
  const result = packed ? `vec4(${[".r", ".g", ".b", ".a"].map(call).join(", ")})` : call("");
  return ["void main() {", ...reads, `  setOutput(${result});`, "}"].join("\n");
}

function checked(backend: object): WebGlBackend {
  if (isWebGlBackend(backend)) return backend;
  throw new BackendError("webgl", "texData or runWebGLProgram");
}

function isWebGlBackend(backend: object): backend is WebGlBackend {
  return "texData" in backend && "runWebGLProgram" in backend;
}
