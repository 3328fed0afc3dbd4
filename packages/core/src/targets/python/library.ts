import type { Expression } from "./expression.ts";

/** The functions of one argument that a library has by a name. */
export type FunctionName =
  | "abs"
  | "sqrt"
  | "exp"
  | "expm1"
  | "log"
  | "log1p"
  | "sin"
  | "cos"
  | "tan"
  | "atan"
  | "sinh"
  | "cosh"
  | "tanh"
  | "asinh"
  | "erf"
  | "erfc"
  | "sign"
  | "sigmoid"
  | "softplus"
  | "relu";

/** What is computed of all elements along the axis; the axis stays, with a length of 1. */
export type Reduction = "sum" | "mean" | "max" | "logsumexp";

/** A function that generated code brings along. */
export interface Helper {
  readonly name: string;
  readonly lines: readonly string[];
}

/** A Python library of arrays: its names, and where it is particular. */
export interface Library {
  /** The type of its arrays. */
  readonly array: string;
  /** The lines that import the first parts of its names. */
  readonly imports: Readonly<Record<string, string>>;
  /** What stands above the function itself. */
  readonly decorators: readonly string[];
  /** Without erfc, the complement of erf stands in for it. */
  readonly functions: Readonly<Record<Exclude<FunctionName, "erfc">, string>> & { readonly erfc?: string };
  /** A number or a parameter as an array, for functions that take nothing else. */
  readonly lift: (a: Expression) => Expression;
  /** A mask as ones and zeros. */
  readonly numeric: (mask: Expression) => Expression;
  readonly where: (mask: Expression, a: Expression, b: Expression) => Expression;
  /** a / b where neither may be an array. */
  readonly quotient: (a: Expression, b: Expression) => Expression;
  /** The smaller or the larger; one at least is no number, and an array comes first. */
  readonly bounded: (side: "min" | "max", a: Expression, b: Expression) => Expression;
  /** An array bounded by two numbers. */
  readonly clamp: (a: Expression, lo: Expression, hi: Expression) => Expression;
  /** Ones of x's shape. */
  readonly ones: Expression;
  /** Of arrays. */
  readonly reduce: Readonly<Record<Reduction, (a: Expression) => Expression>>;
  /** Functions of an array and the axis that the library lacks, by operator: they are defined where they are used. */
  readonly helpers: Readonly<Record<string, Helper>>;
  /** What the axis is called. */
  readonly axis: "dim" | "axis";
}
