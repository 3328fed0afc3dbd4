import { UnsupportedError } from "../errors.ts";
import type { Bound, Options } from "../program/assembler.ts";
import { roundingBound } from "../program/exactness.ts";
import type { Format, Native, Program } from "../program/program.ts";
import type { Term } from "../term/node.ts";
import { lower } from "./lower.ts";
import { holds, probes } from "./probe.ts";
import { fingerprint } from "./single/fingerprint.ts";

/** What a target can do by itself, and how closely its fast programs have to follow. */
export interface Machine extends Pick<Options, "guarded" | "doubting" | "typical"> {
  /** The functions that it has in each format, well enough to be called. */
  readonly native: Readonly<Record<Format, readonly Native[]>>;
  /** The most float32 ULP that a fast result may be wrong by. */
  readonly ulps: number;
  /** An error that is allowed where it is larger. */
  readonly absolute: number;
  /** Fingerprints of programs in single precision that are known to hold at the probes, which takes long to find out. None unless told. */
  readonly proven?: ReadonlySet<string>;
}

/** A machine with arithmetic and no function: WebAssembly. */
export const bare: Machine = { native: { f32: [], f64: [] }, ulps: 2, absolute: 0 };

/**
 * The cheapest program that keeps the bound: single precision where it proves right at the probes, and, without native functions, where
 * a few roundings are all that happens; double precision with short polynomials where that proves right; else, and always for an exact
 * result that single precision can't give, double precision that doubts itself.
 */
export function lowerCheapest(terms: readonly Term[], bound: Bound, machine: Machine = bare): Program {
  const { native, guarded = true, doubting = true, typical = {} } = machine;
  const double = (closeness: Bound): Program =>
    lower(terms, { format: "f64", native: native.f64, bound: closeness, guarded, doubting, typical });
  const single = inSingle(terms, machine);
  const isPromising = single !== undefined && isRight(single, bound, machine);
  if (bound === "exact" && !isPromising) return double("exact");
  if (isPromising && machine.proven?.has(fingerprint(single))) return single;
  const points = probes(terms, typical);
  if (isPromising && holds(single, points, machine)) return single;
  if (bound === "exact") return double("exact");
  const fast = double("fast");
  return holds(fast, points, machine) ? fast : double("exact");
}

/** Whether the roundings of a single-precision program are few; calls of native functions are judged by the probes alone. */
function isRight(single: Program, bound: Bound, { ulps }: Machine): boolean {
  const calls = single.instructions.some(({ kind }) => kind === "call");
  return bound === "exact" ? !calls && roundingBound(single) <= 0.5 : calls || roundingBound(single) <= ulps;
}

/** It has no polynomials to be long or short, and nothing to doubt: what it may lose has been counted. */
function inSingle(terms: readonly Term[], { native, guarded = true, typical = {} }: Machine): Program | undefined {
  try {
    return lower(terms, { format: "f32", native: native.f32, bound: "fast", guarded, typical });
  } catch (error) {
    if (error instanceof UnsupportedError) return undefined;
    throw error;
  }
}
