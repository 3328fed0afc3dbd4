/** The width of every step: IEEE 754 single or double. */
export type Format = "f32" | "f64";

/** One floating-point operation, rounded once to the program's format. `less` gives a mask that only `where` reads. */
export type Step =
  | "add"
  | "sub"
  | "mul"
  | "div"
  | "sqrt"
  | "abs"
  | "neg"
  /** NaN if one is NaN. */
  | "min"
  /** NaN if one is NaN. */
  | "max"
  | "less"
  /** The second argument where the mask is set, else the third. */
  | "where"
  /** To the nearest integer, ties to even. */
  | "round"
  /** 2^k for an integer k whose power is a normal number; 0 for the k just below them, -127 or -1023. */
  | "pow2"
  /** floor(log2(a)) of a normal positive number. */
  | "exponent";

/** A function that a target may have itself, well enough to be called. */
export type Native = "exp" | "expm1" | "log" | "log1p" | "tanh" | "sin" | "cos" | "atan" | "erf" | "erfc";

/** The place of an instruction in its program. */
export type Value = number;

/** One line of a program; `args` are places of earlier lines. */
export type Instruction =
  | { readonly kind: "input"; readonly name: string }
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "step"; readonly step: Step; readonly args: readonly Value[] }
  | { readonly kind: "call"; readonly native: Native; readonly args: readonly Value[] };

/** How a machine computes one or more functions of the same symbols: a straight line of steps in one format. */
export interface Program {
  readonly format: Format;
  readonly instructions: readonly Instruction[];
  /** The places of the functions' values, in the order in which they were asked for. */
  readonly results: readonly Value[];
  /** Masks that are set where cancellation may have cost `results[i]` its last bits; only exact programs have them. */
  readonly doubts: readonly (Value | undefined)[];
}

/** Whether it doubts none of its results. */
export function isSure({ doubts }: Program): boolean {
  return doubts.every((doubt) => doubt === undefined);
}

/** What the instructions of a program mean in some type V. */
export interface Spelling<V> {
  readonly input: (name: string) => V;
  readonly constant: (value: number) => V;
  readonly steps: Readonly<Record<Step, (...args: V[]) => V>>;
  readonly natives: Readonly<Partial<Record<Native, (...args: V[]) => V>>>;
  /** What is kept of the value at a place: text that is used twice gets a name here. */
  readonly keep?: (value: V, place: Value) => V;
}

/** Reads a program line by line; the result has one V for each instruction. */
export function spell<V>(program: Program, spelling: Spelling<V>): readonly V[] {
  const { keep = (value: V): V => value } = spelling;
  const values: V[] = [];
  for (const [place, instruction] of program.instructions.entries()) values.push(keep(line(instruction, spelling, values), place));
  return values;
}

/** How often each value is read, as an argument, a result or a doubt. */
export function uses({ instructions, results, doubts }: Program): readonly number[] {
  const count = instructions.map(() => 0);
  const read = (place: Value | undefined): void => {
    if (place !== undefined) count[place] = (count[place] ?? 0) + 1;
  };
  for (const instruction of instructions) if (instruction.kind === "step" || instruction.kind === "call") instruction.args.forEach(read);
  results.forEach(read);
  doubts.forEach(read);
  return count;
}

function line<V>(instruction: Instruction, { input, constant, steps, natives }: Spelling<V>, values: readonly V[]): V {
  if (instruction.kind === "input") return input(instruction.name);
  if (instruction.kind === "constant") return constant(instruction.value);
  const args = instruction.args.map((place) => values[place] as V);
  if (instruction.kind === "step") return steps[instruction.step](...args);
  const native = natives[instruction.native];
  if (native === undefined) throw new TypeError(`The program calls ${instruction.native}, which this target did not list as native.`);
  return native(...args);
}
