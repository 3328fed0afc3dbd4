import { lowerCheapest, type Machine, type Program, type Term } from "@gofz/core";
import { nativesOf } from "./natives.ts";

/** How closely a function body computes: within a few ULP, or rounded once, in double inside. */
export type Precision = "fast" | "exact";

/** onnxruntime's CPU kernels: what they have, and what a fast graph promises, 4 ULP or 2^-22. */
const onnxruntime: Machine = { native: { f32: nativesOf("f32"), f64: nativesOf("f64") }, ulps: 4, absolute: 2 ** -22, doubting: false };

/** The program that a precision asks for: in float32 where that proves right, else in double between casts. */
export function programOf(term: Term, precision: Precision, guarded: boolean, typical: Readonly<Record<string, number>>): Program {
  return lowerCheapest([term], precision, { ...onnxruntime, guarded, typical });
}
