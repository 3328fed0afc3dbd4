import { call, type Expression, expression, isArray, keyword, kindOfChoice, wider } from "./expression.ts";
import type { Library } from "./library.ts";
import { thresholds } from "./thresholds.ts";

/** Keras 3, on any of its backends: its functions take floats too. It has no erfc, so far tails of the normal distribution are lost. */
export const kerasLibrary: Library = {
  array: "keras.KerasTensor",
  imports: { math: "import math", keras: "import keras", ops: "from keras import ops" },
  decorators: ['@keras.saving.register_keras_serializable(package="gofz")'],
  functions: {
    abs: "ops.abs",
    sqrt: "ops.sqrt",
    exp: "ops.exp",
    expm1: "ops.expm1",
    log: "ops.log",
    log1p: "ops.log1p",
    sin: "ops.sin",
    cos: "ops.cos",
    tan: "ops.tan",
    atan: "ops.arctan",
    sinh: "ops.sinh",
    cosh: "ops.cosh",
    tanh: "ops.tanh",
    asinh: "ops.arcsinh",
    erf: "ops.erf",
    sign: "ops.sign",
    sigmoid: "ops.sigmoid",
    softplus: "ops.softplus",
    relu: "ops.relu",
  },
  lift: (a) => a,
  numeric: ofType,
  where(mask, a, b) {
    const chosen = call("ops.where", kindOfChoice(mask, a, b), mask, a, b);
    // Floats have no type of their own to give, and a parameter may be one.
    return !isArray(a) && !isArray(b) ? ofType(chosen) : chosen;
  },
  quotient: (a, b) => call("ops.divide", "reduced", a, b),
  bounded: (side, a, b) => call(`ops.${side}imum`, wider("reduced", wider(a.kind, b.kind)), a, b),
  clamp: (a, lo, hi) => call("ops.clip", a.kind, a, lo, hi),
  ones: call("ops.ones_like", "array", expression("x", "array")),
  reduce: {
    sum: (a) => reduced("ops.sum", a),
    mean: (a) => reduced("ops.mean", a),
    max: (a) => reduced("ops.max", a),
    logsumexp: (a) => reduced("ops.logsumexp", a),
  },
  helpers: thresholds({
    array: "keras.KerasTensor",
    axis: "axis",
    max: (a) => `ops.max(${a}, axis=axis, keepdims=True)`,
    sum: (a) => `ops.sum(${a}, axis=axis, keepdims=True)`,
    relu: (a) => `ops.relu(${a})`,
    sqrt: (a) => `ops.sqrt(${a})`,
    numeric: (mask) => `ops.cast(${mask}, a.dtype)`,
  }),
  axis: "axis",
};

function ofType(a: Expression): Expression {
  return call("ops.cast", a.kind === "mask" ? kindOfChoice(a) : a.kind, a, expression("x.dtype", "number"));
}

function reduced(name: string, a: Expression): Expression {
  return call(name, "reduced", a, keyword("axis", expression("axis", "number")), expression("keepdims=True", "number"));
}
