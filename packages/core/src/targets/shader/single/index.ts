import { Assembler } from "../../../program/assembler.ts";
import type { Native, Program, Value } from "../../../program/program.ts";
import { erf, erfc } from "./error-function.ts";
import { exp, expm1, tanh } from "./exponential.ts";
import { log, log1p } from "./logarithm.ts";
import { atan, cos, sin } from "./trigonometric.ts";

/**
 * The functions of x in single precision: a graphics processor's own may err by thousands of units in the last place, overflow to NaN and
 * lose NaN. One may call another.
 */
export const single: Readonly<Record<Native, Program>> = {
  exp: program(exp),
  expm1: program(expm1),
  log: program(log),
  log1p: program(log1p),
  tanh: program(tanh),
  sin: program(sin),
  cos: program(cos),
  atan: program(atan),
  erf: program(erf),
  erfc: program(erfc),
};

function program(write: (b: Assembler, x: Value) => Value): Program {
  const b = new Assembler({ format: "f32", native: [], bound: "fast" });
  const place = write(b, b.input("x"));
  const { instructions, ...rest } = b.finish([place]);
  const rounded = instructions.map((each) => (each.kind === "constant" ? { ...each, value: Math.fround(each.value) } : each));
  return Object.freeze({ ...rest, instructions: rounded });
}
