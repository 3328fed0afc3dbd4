import type { Format, Native } from "@gofz/core";
import { operator, type Spelled } from "./steps.ts";

/**
 * The functions that onnxruntime's CPU kernels compute well enough to be called. In float32, with their measured error in ULP:
 * Exp 0.84, Erf 0.97. Not Log, Sin, Cos, Atan and Softplus, whose bits differ by up to 3 ULP between the lanes of a tensor and its tail;
 * nor Tanh, which errs by 2.8e-7 near 5, and Sigmoid, which is 0 from -18 on. In double Exp and Log are within 2 ULP of a double,
 * Tanh within 7.
 */
export const natives: Readonly<Record<Format, Readonly<Partial<Record<Native, Spelled>>>>> = {
  f32: { exp: operator("Exp"), erf: operator("Erf") },
  f64: { exp: operator("Exp"), log: operator("Log"), tanh: operator("Tanh") },
};

/** The names of a format's natives, for `lower`. */
export function nativesOf(format: Format): readonly Native[] {
  return Object.keys(natives[format]) as readonly Native[];
}
