import { UnsupportedError } from "../errors.ts";
import type { Bound, Options } from "../program/assembler.ts";
import { roundingBound } from "../program/exactness.ts";
import { type Format, isSure, type Native, type Program } from "../program/program.ts";
import type { Term } from "../term/node.ts";
import { lower, survey } from "./lower.ts";
import { type Choice, choices, planOf, planText } from "./plan.ts";
import { holds, probes } from "./probe.ts";
import { fingerprint } from "./single/fingerprint.ts";

/** What a target can do by itself, and how closely its fast programs have to follow. */
export interface Machine extends Pick<Options, "guarded" | "doubting" | "typical" | "wide"> {
  /** The functions that it has in each format, well enough to be called. */
  readonly native: Readonly<Record<Format, readonly Native[]>>;
  /** The most float32 ULP that a fast result may be wrong by. */
  readonly ulps: number;
  /** An error that is allowed where it is larger. */
  readonly absolute: number;
  /** What trying has found for fast programs of a machine without functions, as `plan` writes it, one after another. None unless told. */
  readonly plans?: string;
}

/** A machine with arithmetic and no function: WebAssembly. */
export const bare: Machine = { native: { f32: [], f64: [] }, ulps: 2, absolute: 0, wide: true };

/**
 * The cheapest program that keeps the bound: single precision where it proves right at the probes, and, without native functions, where
 * a few roundings are all that happens; double precision with short polynomials where that proves right, or with long ones; else, and always
 * for an exact result that single precision can't give, double precision that doubts itself.
 */
export function lowerCheapest(terms: readonly Term[], bound: Bound, machine: Machine = bare): Program {
  const planned = bound === "fast" ? asPlanned(terms, machine) : undefined;
  return planned ?? cheapest(terms, bound, machine);
}

/** What trying finds for a term's fast program, as text for `machine.plans`; undefined if such a plan would not give that program. */
export function plan(term: Term, machine: Machine): string | undefined {
  const found = cheapest([term], "fast", machine);
  for (const choice of ["s", "d", "u", "e"] as const) {
    const options = optionsOf(choice, machine);
    const written = unlessUnsupported(() => planText(term, { choice, finding: survey(term, options) }));
    const program = written === undefined ? undefined : asPlanned([term], { ...machine, plans: written });
    if (program?.format === found.format && fingerprint(program) === fingerprint(found)) return written;
  }
  return undefined;
}

/** The program of plans that agree about which it is. What holds for each of several terms holds for all of them, whatever they share. */
function asPlanned(terms: readonly Term[], machine: Machine): Program | undefined {
  const { plans = "" } = machine;
  const found = plans === "" ? [] : terms.map((term) => planOf(term, plans));
  const [first] = found;
  if (first === undefined || !found.every((each) => each?.choice === first.choice)) return undefined;
  return lower(
    terms,
    optionsOf(first.choice, machine),
    found.flatMap((each) => each?.finding ?? []),
  );
}

function cheapest(terms: readonly Term[], bound: Bound, machine: Machine): Program {
  const program = (choice: Choice): Program => lower(terms, optionsOf(choice, machine));
  // It has no polynomials to be long or short, and nothing to doubt: what it may lose has been counted.
  const single = unlessUnsupported(() => program("s"));
  const isPromising = single !== undefined && isRight(single, bound, machine);
  if (bound === "exact" && !isPromising) return exact(terms, machine);
  const points = probes(terms, machine.typical);
  if (isPromising && holds(single, points, machine)) return single;
  if (bound === "exact") return exact(terms, machine);
  const fast = program("d");
  if (holds(fast, points, machine)) return fast;
  const sure = program("e");
  if (isSure(sure)) return sure;
  // An element that is computed again takes a hundred times as long, which a few ULP are not worth.
  const unwatched = program("u");
  return holds(unwatched, points, machine) ? unwatched : sure;
}

/** Where it doubts nothing although its exponentials are brief, brief is good enough. Far out both need the same. */
function exact(terms: readonly Term[], machine: Machine): Program {
  const options = optionsOf("e", machine);
  if (options.doubting === false) return lower(terms, options);
  const brief = { ...options, brief: true };
  const findings = terms.map((term) => survey(term, brief));
  const program = lower(terms, brief, findings);
  return isSure(program) ? program : lower(terms, options, findings);
}

function optionsOf(choice: Choice, { native, guarded = true, doubting = true, typical = {}, wide = false }: Machine): Options {
  const { format } = choices[choice];
  return { doubting, ...choices[choice], native: native[format], guarded, typical, wide };
}

/** Whether the roundings of a single-precision program are few; calls of native functions are judged by the probes alone. */
function isRight(single: Program, bound: Bound, { ulps }: Machine): boolean {
  const calls = single.instructions.some(({ kind }) => kind === "call");
  return bound === "exact" ? !calls && roundingBound(single) <= 0.5 : calls || roundingBound(single) <= ulps;
}

function unlessUnsupported<V>(make: () => V): V | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof UnsupportedError) return undefined;
    throw error;
  }
}
