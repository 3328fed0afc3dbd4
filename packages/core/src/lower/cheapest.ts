import { UnsupportedError } from "../errors.ts";
import type { Bound } from "../program/assembler.ts";
import { roundingBound } from "../program/exactness.ts";
import type { Program } from "../program/program.ts";
import type { Term } from "../term/node.ts";
import { lower } from "./lower.ts";
import { holds, probes } from "./probe.ts";

/** How far, in float32 ULP, a program may lie from the true value. */
const tolerance: Readonly<Record<Bound, number>> = { fast: 2, exact: 0.5 };

/**
 * The cheapest program that keeps the bound, for a target that has no function of its own: single precision where a few roundings are all
 * that happens; double precision with short polynomials where it proves right at the probes; else double precision that doubts itself.
 */
export function lowerCheapest(terms: readonly Term[], bound: Bound): Program {
  const exact = lower(terms, { format: "f64", native: [], bound: "exact" });
  const points = probes(terms, exact);
  const single = inSingle(terms, bound);
  if (single !== undefined && roundingBound(single) <= tolerance[bound] && holds(single, points, tolerance.fast)) return single;
  if (bound === "exact") return exact;
  const fast = lower(terms, { format: "f64", native: [], bound });
  return holds(fast, points, tolerance.fast) ? fast : exact;
}

function inSingle(terms: readonly Term[], bound: Bound): Program | undefined {
  try {
    return lower(terms, { format: "f32", native: [], bound });
  } catch (error) {
    if (error instanceof UnsupportedError) return undefined;
    throw error;
  }
}
