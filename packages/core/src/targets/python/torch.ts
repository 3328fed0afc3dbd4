import { call, type Expression, expression, isArray, keyword, kindOfChoice, method, quotient, wider } from "./expression.ts";
import type { Library } from "./library.ts";
import { thresholds } from "./thresholds.ts";

/** PyTorch, as of version 1.13. */
export const torchLibrary: Library = {
  array: "torch.Tensor",
  imports: { math: "import math", torch: "import torch", F: "import torch.nn.functional as F" },
  decorators: [],
  functions: {
    abs: "torch.abs",
    sqrt: "torch.sqrt",
    exp: "torch.exp",
    expm1: "torch.expm1",
    log: "torch.log",
    log1p: "torch.log1p",
    sin: "torch.sin",
    cos: "torch.cos",
    tan: "torch.tan",
    atan: "torch.atan",
    sinh: "torch.sinh",
    cosh: "torch.cosh",
    tanh: "torch.tanh",
    asinh: "torch.asinh",
    erf: "torch.erf",
    erfc: "torch.erfc",
    sign: "torch.sign",
    sigmoid: "torch.sigmoid",
    softplus: "F.softplus",
    relu: "torch.relu",
  },
  lift: tensor,
  numeric: ofType,
  where(mask, a, b) {
    const chosen = call("torch.where", kindOfChoice(mask, a, b), mask, a, b);
    // Floats have no type of their own to give, and a parameter may be one.
    return !isArray(a) && !isArray(b) ? ofType(chosen) : chosen;
  },
  quotient: (a, b) => quotient(tensor(a), b),
  bounded(side, a, b) {
    if (!isArray(a) || isArray(b)) return call(`torch.${side}imum`, wider("reduced", wider(a.kind, b.kind)), tensor(a), tensor(b));
    return call("torch.clamp", a.kind, a, keyword(side === "max" ? "min" : "max", b));
  },
  clamp: (a, lo, hi) => call("torch.clamp", a.kind, a, keyword("min", lo), keyword("max", hi)),
  ones: call("torch.ones_like", "array", expression("x", "array")),
  reduce: {
    sum: (a) => reduced("torch.sum", a),
    mean: (a) => reduced("torch.mean", a),
    max: (a) => reduced("torch.amax", a),
    logsumexp: (a) => reduced("torch.logsumexp", a),
  },
  helpers: thresholds({
    array: "torch.Tensor",
    axis: "dim",
    max: (a) => `torch.amax(${a}, dim, keepdim=True)`,
    sum: (a) => `torch.sum(${a}, dim, keepdim=True)`,
    relu: (a) => `torch.relu(${a})`,
    sqrt: (a) => `torch.sqrt(${a})`,
    numeric: (mask) => `(${mask}).to(a.dtype)`,
  }),
  axis: "dim",
};

function ofType(a: Expression): Expression {
  return method(a, "to(x.dtype)", a.kind === "mask" ? kindOfChoice(a) : a.kind);
}

function tensor(a: Expression): Expression {
  return isArray(a) ? a : call("torch.as_tensor", "reduced", a, keyword("dtype", expression("x.dtype", "number")));
}

function reduced(name: string, a: Expression): Expression {
  return call(name, "reduced", a, expression("dim", "number"), expression("keepdim=True", "number"));
}
