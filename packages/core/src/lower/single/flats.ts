import { Assembler } from "../../program/assembler.ts";
import type { Instruction, Program, Value } from "../../program/program.ts";

/** The values of x from lo to hi, both included, be they infinite. */
export interface Span {
  readonly lo: number;
  readonly hi: number;
}

/** Values of x up to an infinity, for which the results of a program should be numbers. */
export interface Flat extends Span {
  /** One a result. */
  readonly values: readonly number[];
}

/** A program in single precision that gives those numbers there. It computes a harmless x meanwhile: what underflows takes a processor long. */
export function withFlats(program: Program, flats: readonly Flat[]): Program {
  const b = new Assembler({ format: program.format, native: [], bound: "fast" });
  const x = b.input("x");
  const cases = flats.map(({ lo, hi, values }) => ({
    isElsewhere: lo === -Infinity ? b.step("less", b.constant(hi), x) : b.step("less", x, b.constant(lo)),
    values: values.map((value) => b.constant(value)),
  }));
  const harmless = cases.reduce((value, { isElsewhere }) => b.step("where", isElsewhere, value, b.constant(1)), x);
  const places: Value[] = [];
  for (const instruction of program.instructions) places.push(copy(b, instruction, harmless, places));
  return b.finish(
    program.results.map((place, i) =>
      cases.reduce((value, { isElsewhere, values }) => b.step("where", isElsewhere, value, values[i] ?? value), places[place] as Value),
    ),
  );
}

function copy(b: Assembler, instruction: Instruction, x: Value, places: readonly Value[]): Value {
  if (instruction.kind === "constant") return b.constant(instruction.value);
  if (instruction.kind === "input") return instruction.name === "x" ? x : b.input(instruction.name);
  const args = instruction.args.map((place) => places[place] as Value);
  return instruction.kind === "step" ? b.step(instruction.step, ...args) : b.call(instruction.native, ...args);
}
