import type * as core from "@tensorflow/tfjs-core";
import type { layers } from "@tensorflow/tfjs-layers";

/** The part of TensorFlow.js that gofz uses: the namespace of @tensorflow/tfjs, or of @tensorflow/tfjs-core. */
export interface TensorFlow extends Core {
  /** Of @tensorflow/tfjs, or of @tensorflow/tfjs-layers: what gofz's layers are made of. */
  readonly layers?: Pick<typeof layers, "Layer">;
}

type Core = Pick<
  typeof core,
  | "abs"
  | "add"
  | "atan"
  | "broadcastTo"
  | "cast"
  | "concat"
  | "cos"
  | "div"
  | "engine"
  | "env"
  | "Environment"
  | "erf"
  | "exp"
  | "expm1"
  | "floor"
  | "getBackend"
  | "getGradient"
  | "getKernel"
  | "less"
  | "logicalAnd"
  | "log"
  | "log1p"
  | "max"
  | "maximum"
  | "mean"
  | "minimum"
  | "mul"
  | "neg"
  | "notEqual"
  | "pow"
  | "randomNormal"
  | "randomUniform"
  | "registerGradient"
  | "registerKernel"
  | "reshape"
  | "round"
  | "scalar"
  | "serialization"
  | "sin"
  | "split"
  | "sqrt"
  | "sub"
  | "sum"
  | "tanh"
  | "Tensor"
  | "tidy"
  | "unregisterGradient"
  | "unregisterKernel"
  | "version_core"
  | "where"
  | "zeros"
>;
