import { lowerCheapest, type Machine, type Parameters, type Program, type Term } from "@gofz/core";
import { lowerCloser } from "./closer.ts";
import { namesOf, natives } from "./natives.ts";
import { lowerToSingle } from "./single.ts";

/** How closely a function body computes: within a few ULP, or rounded once, in double inside. */
export type Precision = "fast" | "exact";

/** Where a term stands: alone; as a part, of one element, of a larger term; or as what is computed of such parts. */
export type Place = "whole" | "piece" | "rest";

const native = { f32: namesOf(natives.f32), f64: namesOf(natives.f64) };
const bounds = { ulps: 4, absolute: 2 ** -22 } as const;

/**
 * onnxruntime's CPU kernels: what they have, and how close a fast graph has to be, 4 ULP or 2^-22. A piece may be multiplied by anything. The
 * rest is tried at values of x alone, so calls of float32 functions of other elements prove nothing.
 */
export const machines: Readonly<Record<Place, Machine>> = {
  whole: { native, ...bounds },
  piece: { native, ulps: 3, absolute: 0 },
  rest: { native: { ...native, f32: [] }, ...bounds },
};

/** What is known of a term's symbols, and of what becomes of its value. */
export interface Setting {
  /** Values that its parameters usually have, as far as they are known. */
  readonly typical: Parameters;
  /** What trying has found for fast programs with these values, as core's `plan` writes it; nothing where left out. */
  readonly plans?: string;
  /** "whole" where left out. */
  readonly place?: Place;
  /** Whether the program itself must give NaN for NaN; true where left out. */
  readonly guarded?: boolean;
  /** Whether the graph may compute in double; true where left out. Only fast programs do without. */
  readonly float64?: boolean;
}

/**
 * The program that a precision asks for: in float32 where that proves right, else in double between casts; an exact one may doubt itself. It is
 * found once for a term.
 */
export function programOf(term: Term, precision: Precision, setting: Setting): Program {
  const { typical, plans = "", place = "whole", guarded = true, float64 = true } = setting;
  if (!float64) {
    const single = { typical, guarded };
    return found(term, JSON.stringify(single), () => lowerToSingle(term, single));
  }
  const key = JSON.stringify([precision, place, guarded, typical]);
  return found(term, key, () => lowerCheapest([term], precision, { ...machines[place], guarded, typical, plans }));
}

/** The program for the elements at which an exact one doubts itself, in pairs of doubles. It is found once for a term. */
export function closerProgramOf(term: Term, doubted: Program, typical: Parameters): Program {
  return found(term, JSON.stringify(typical), () => lowerCloser(term, native.f64, { program: doubted, typical }));
}

function found(term: Term, key: string, lower: () => Program): Program {
  const known = programs.get(term) ?? new Map<string, Program>();
  programs.set(term, known);
  const program = known.get(key) ?? lower();
  known.set(key, program);
  return program;
}

/** The state of this package: what has been lowered, for as long as the term lasts. */
const programs = new WeakMap<Term, Map<string, Program>>();
