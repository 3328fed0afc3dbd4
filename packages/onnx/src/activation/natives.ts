import { type Format, type Native, spell } from "@gofz/core";
import { single } from "@gofz/core/targets";
import { bound, type Operand, operator, type Spelled, steps } from "./steps.ts";

/** What a program calls, and how. */
export type Natives = Readonly<Partial<Record<Native, Spelled>>>;

/**
 * The functions that onnxruntime's CPU kernels compute well enough to be called. In float32, with their measured error in ULP:
 * Exp 0.84, Erf 0.97. Not Log, Sin, Cos, Atan and Softplus, whose bits differ by up to 3 ULP between the lanes of a tensor and its tail;
 * nor Tanh, which errs by 2.8e-7 near 5, and Sigmoid, which is 0 from -18 on. In double Exp and Log are within 2 ULP of a double,
 * Tanh within 7.
 */
export const natives: Readonly<Record<Format, Natives>> = {
  f32: { exp: operator("Exp"), erf: operator("Erf") },
  f64: { exp: operator("Exp"), log: operator("Log"), tanh: operator("Tanh") },
};

/**
 * What float32 calls where there is no double. Log is onnxruntime's, for ONNX can't read a number's exponent. Where WebGPU's operator errs by
 * more than the bound, as Sin does by 2^-12 and Erf by 2^-21, it is composed.
 */
export const nativesAlone: Natives = {
  exp: operator("Exp"),
  log: operator("Log"),
  tanh: operator("Tanh"),
  expm1: composed("expm1"),
  log1p: composed("log1p"),
  sin: composed("sin"),
  cos: composed("cos"),
  erf: composed("erf"),
  erfc: composed("erfc"),
};

/** The names of natives, for `lower`. */
export function namesOf(table: Natives): readonly Native[] {
  return Object.keys(table) as readonly Native[];
}

/** A function by core's program for shaders, of steps and simpler functions. */
function composed(name: Native): Spelled {
  return (body, x = 0) => {
    const program = single[name];
    const spelling = { input: () => x, constant: Number, steps: bound(body, steps), natives: bound(body, nativesAlone) };
    return spell<Operand>(program, spelling)[program.results[0] ?? 0] ?? 0;
  };
}
