import type { Format, Step } from "@gofz/core";
import { i32, op } from "./code.ts";
import { apply, type Expression, type Lanes, splat } from "./expression.ts";

/** How the formats lie in a v128. */
export const lanes: Readonly<Record<Format, Lanes>> = {
  f32: { shape: "f32x4", integers: "i32x4", count: 4 },
  f64: { shape: "f64x2", integers: "i64x2", count: 2 },
};

/** Where the exponent lies, and the number whose last bits read as an integer when it is added. */
const bits: Readonly<Record<Format, { readonly fraction: number; readonly bias: number; readonly magic: number }>> = {
  f32: { fraction: 23, bias: 127, magic: 1.5 * 2 ** 23 },
  f64: { fraction: 52, bias: 1023, magic: 1.5 * 2 ** 52 },
};

type Steps = Readonly<Record<Step, (...args: Expression[]) => Expression>>;

/** Each step as WebAssembly SIMD. */
export function steps(format: Format): Steps {
  const { shape, integers } = lanes[format];
  const { fraction, bias, magic } = bits[format];
  const float =
    (name: string) =>
    (...args: Expression[]) =>
      apply(`${shape}.${name}`, ...args);
  const shifted = (name: string, a: Expression): Expression => ({
    code: op(`${integers}.${name}`, a.code, i32(fraction)),
    constant: false,
  });
  return {
    add: float("add"),
    sub: float("sub"),
    mul: float("mul"),
    div: float("div"),
    sqrt: float("sqrt"),
    abs: float("abs"),
    neg: float("neg"),
    // pmin and pmax give their first operand where a comparison fails, so NaN passes through it; they are one instruction on x86.
    min: (...args) => (args[1]?.constant === true ? float("pmin")(...args) : float("min")(...args)),
    max: (...args) => (args[1]?.constant === true ? float("pmax")(...args) : float("max")(...args)),
    less: float("lt"),
    where: (mask, a, b) => apply("v128.bitselect", a as Expression, b as Expression, mask as Expression),
    round: float("nearest"),
    // The integer k + bias stands in the last bits of k + magic + bias; shifted, it is the exponent of 2^k.
    pow2: (k) => shifted("shl", float("add")(k as Expression, splat(lanes[format], magic + bias))),
    // The exponent's bits under those of 2^52 (2^23) are a number; its excess over 2^52 (2^23) and the bias is the exponent.
    exponent: (a) => {
      const read = apply("v128.or", shifted("shr_u", a as Expression), splat(lanes[format], 2 ** fraction));
      return float("sub")(read, splat(lanes[format], 2 ** fraction + bias));
    },
  };
}

/** 2^(a - b), one of them a number; undefined where its sum with what an exponent needs is no number of the format. */
export function powerOfDifference(
  format: Format,
  a: Expression | number,
  b: Expression | number,
  constant: (value: number) => Expression,
): Expression | undefined {
  const { shape, integers } = lanes[format];
  const { fraction, bias, magic } = bits[format];
  const number = typeof a === "number" ? magic + bias + a : typeof b === "number" ? magic + bias - b : Number.NaN;
  if (number > 2 ** (fraction + 2) || (number > 2 ** (fraction + 1) && number % 2 !== 0) || !Number.isInteger(number)) return undefined;
  const sum = typeof a === "number" ? apply(`${shape}.sub`, constant(number), b as Expression) : apply(`${shape}.add`, a, constant(number));
  return { code: op(`${integers}.shl`, sum.code, i32(fraction)), constant: false };
}
