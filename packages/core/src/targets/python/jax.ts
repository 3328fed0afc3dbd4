import { call, type Expression, expression, isArray, keyword, kindOfChoice, method, wider } from "./expression.ts";
import type { Library } from "./library.ts";
import { thresholds } from "./thresholds.ts";

/** JAX: its functions take floats too, and keep the type of the array beside them. */
export const jaxLibrary: Library = {
  array: "jax.Array",
  imports: {
    math: "import math",
    jax: "import jax",
    jnp: "import jax.numpy as jnp",
    special: "from jax.scipy import special",
  },
  decorators: [],
  functions: {
    abs: "jnp.abs",
    sqrt: "jnp.sqrt",
    exp: "jnp.exp",
    expm1: "jnp.expm1",
    log: "jnp.log",
    log1p: "jnp.log1p",
    sin: "jnp.sin",
    cos: "jnp.cos",
    tan: "jnp.tan",
    atan: "jnp.arctan",
    sinh: "jnp.sinh",
    cosh: "jnp.cosh",
    tanh: "jnp.tanh",
    asinh: "jnp.arcsinh",
    erf: "special.erf",
    erfc: "special.erfc",
    sign: "jnp.sign",
    sigmoid: "jax.nn.sigmoid",
    softplus: "jax.nn.softplus",
    relu: "jax.nn.relu",
  },
  lift: (a) => a,
  // A comparison of two floats is no array.
  numeric: (mask) => call("jnp.asarray", kindOfChoice(mask), mask, expression("x.dtype", "number")),
  where(mask, a, b) {
    const chosen = call("jnp.where", kindOfChoice(mask, a, b), mask, a, b);
    // Floats have no type of their own to give, and a parameter may be one.
    return !isArray(a) && !isArray(b) ? ofType(chosen) : chosen;
  },
  quotient: (a, b) => call("jnp.divide", "reduced", a, b),
  bounded: (side, a, b) => call(`jnp.${side}imum`, wider("reduced", wider(a.kind, b.kind)), a, b),
  clamp: (a, lo, hi) => call("jnp.clip", a.kind, a, lo, hi),
  ones: call("jnp.ones_like", "array", expression("x", "array")),
  reduce: {
    sum: (a) => reduced("jnp.sum", a),
    mean: (a) => reduced("jnp.mean", a),
    max: (a) => reduced("jnp.max", a),
    logsumexp: (a) => reduced("special.logsumexp", a),
  },
  helpers: thresholds({
    array: "jax.Array",
    axis: "axis",
    max: (a) => `jnp.max(${a}, axis=axis, keepdims=True)`,
    sum: (a) => `jnp.sum(${a}, axis=axis, keepdims=True)`,
    relu: (a) => `jax.nn.relu(${a})`,
    sqrt: (a) => `jnp.sqrt(${a})`,
    numeric: (mask) => `(${mask}).astype(a.dtype)`,
  }),
  axis: "axis",
};

function ofType(a: Expression): Expression {
  return method(a, "astype(x.dtype)", a.kind);
}

function reduced(name: string, a: Expression): Expression {
  return call(name, "reduced", a, keyword("axis", expression("axis", "number")), expression("keepdims=True", "number"));
}
