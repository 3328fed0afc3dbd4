import { type Code, op } from "./code.ts";

/** Code that leaves one v128 on the stack. */
export interface Expression {
  readonly code: Code;
  /** A constant that is no NaN, so that the one-instruction pmin and pmax may take it as their second operand. */
  readonly constant: boolean;
}

/** An instruction applied to expressions. */
export function apply(instruction: Code, ...args: readonly Expression[]): Expression {
  return { code: op(instruction, ...args.map(({ code }) => code)), constant: false };
}

/** The same value in every lane. */
export function splat(lanes: Lanes, value: number): Expression {
  return { code: ["v128.const", lanes.shape, Array(lanes.count).fill(literal(value))], constant: !Number.isNaN(value) };
}

/** How a v128 is divided. */
export interface Lanes {
  readonly shape: "f32x4" | "f64x2";
  readonly integers: "i32x4" | "i64x2";
  readonly count: 2 | 4;
}

function literal(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (Math.abs(value) === Infinity) return value > 0 ? "inf" : "-inf";
  return Object.is(value, -0) ? "-0" : String(value);
}
