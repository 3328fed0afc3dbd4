import type { Instruction, Native, Program, Step } from "../program/program.ts";

/** What a program may use that the languages of C's kind have no operator for: a function or a constant with a name. */
export type Need = "minimum" | "maximum" | "powerOfTwo" | "exponentOf" | "infinity" | "notANumber";

/** What these programs use, beside functions. */
export function needs(programs: readonly Program[]): ReadonlySet<Need> {
  return new Set(programs.flatMap(({ instructions }) => instructions.flatMap(needsOf)));
}

/** The functions that these programs call. */
export function calls(programs: readonly Program[]): ReadonlySet<Native> {
  return new Set(programs.flatMap(({ instructions }) => instructions.flatMap((each) => (each.kind === "call" ? [each.native] : []))));
}

function needsOf(instruction: Instruction): readonly Need[] {
  if (instruction.kind === "step") return ofStep[instruction.step] ?? [];
  return instruction.kind === "constant" ? ofConstant(instruction.value) : [];
}

function ofConstant(value: number): readonly Need[] {
  return Number.isNaN(value) ? ["notANumber"] : Number.isFinite(value) ? [] : ["infinity"];
}

const ofStep: Readonly<Partial<Record<Step, readonly Need[]>>> = {
  min: ["minimum"],
  max: ["maximum"],
  pow2: ["powerOfTwo"],
  exponent: ["exponentOf"],
};
