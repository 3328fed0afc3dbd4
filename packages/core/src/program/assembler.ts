import type { Format, Instruction, Native, Program, Step, Value } from "./program.ts";

/** How closely the polynomials follow: fast is good for 2 float32 ULP, exact for one rounding to float32. */
export type Bound = "fast" | "exact";

/** What a program is lowered for. */
export interface Options {
  readonly format: Format;
  /** The functions that the target has itself, well enough to be called. */
  readonly native: readonly Native[];
  readonly bound: Bound;
  /** Values that the parameters usually have: with them the program is tried first. 1 unless told. */
  readonly typical?: Readonly<Record<string, number>>;
  /** Whether the program itself must give NaN for NaN: not where its result is multiplied by a slope that is NaN there. True unless told. */
  readonly guarded?: boolean;
  /** Whether an exact program says where it doubts itself, for a target that can compute those elements again. True unless told. */
  readonly doubting?: boolean;
  /** Whether an exact program's exponentials may be good for 2^-43 only: enough where nothing amplifies it. False unless told. */
  readonly brief?: boolean;
  /** Whether the target computes several steps at a time, so that a polynomial's should not wait for each other. False unless told. */
  readonly wide?: boolean;
}

/** Writes a program line by line. The same line twice is one line; it remembers which values can't be negative. */
export class Assembler {
  readonly options: Options;
  readonly #instructions: Instruction[] = [];
  readonly #places = new Map<string, Value>();
  readonly #positive = new Set<Value>();

  constructor(options: Options) {
    this.options = options;
  }

  input(name: string): Value {
    return this.#place(`input ${name}`, { kind: "input", name });
  }

  constant(value: number): Value {
    const place = this.#place(`constant ${Object.is(value, -0) ? "-0" : value}`, { kind: "constant", value });
    return value > 0 || Object.is(value, 0) ? this.positive(place) : place;
  }

  step(step: Step, ...args: Value[]): Value {
    const place = this.#place(`${step} ${args.join()}`, { kind: "step", step, args });
    return staysPositive[step](
      args.map((arg) => this.#positive.has(arg)),
      args,
    )
      ? this.positive(place)
      : place;
  }

  call(native: Native, ...args: Value[]): Value {
    const place = this.#place(`call ${native} ${args.join()}`, { kind: "call", native, args });
    return native === "exp" ? this.positive(place) : place;
  }

  /** Records that a value can't be negative. */
  positive(value: Value): Value {
    this.#positive.add(value);
    return value;
  }

  isPositive(value: Value): boolean {
    return this.#positive.has(value);
  }

  /** Whether a value is a mask, which only `where` may read. */
  isMask(value: Value): boolean {
    const instruction = this.#instructions[value];
    return instruction?.kind === "step" && instruction.step === "less";
  }

  /** Whether this place is an input, a float32. */
  isInput(value: Value): boolean {
    return this.#instructions[value]?.kind === "input";
  }

  /** The constant at this place, if it is one. */
  constantAt(value: Value): number | undefined {
    const instruction = this.#instructions[value];
    return instruction?.kind === "constant" ? instruction.value : undefined;
  }

  /** What a change of sign has made this value from, if one has. */
  negated(value: Value): Value | undefined {
    const instruction = this.#instructions[value];
    return instruction?.kind === "step" && instruction.step === "neg" ? instruction.args[0] : undefined;
  }

  /** The number that this value is the smaller of it and another, so that it is no larger; Infinity if there is none. */
  ceiling(value: Value): number {
    const instruction = this.#instructions[value];
    const limit = instruction?.kind === "step" && instruction.step === "min" ? instruction.args[1] : undefined;
    return (limit === undefined ? undefined : this.constantAt(limit)) ?? Infinity;
  }

  /** Whether the target has this function itself. */
  has(native: Native): boolean {
    return this.options.native.includes(native);
  }

  /** The program of these results, without what they don't use. */
  finish(results: readonly Value[], doubts: readonly (Value | undefined)[] = []): Program {
    const used = new Set<Value>();
    const stack = [...results, ...doubts.filter((doubt) => doubt !== undefined)];
    for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
      if (used.has(place)) continue;
      used.add(place);
      stack.push(...argsOf(this.#instructions[place]));
    }
    const order = [...used].sort((a, b) => a - b);
    const renumbered = new Map(order.map((place, i) => [place, i]));
    const now = (place: Value): Value => renumbered.get(place) ?? 0;
    const instructions = order.map((place) => moved(this.#instructions[place] as Instruction, now));
    const masks = results.map((_, i) => doubts[i]).map((doubt) => (doubt === undefined ? undefined : now(doubt)));
    return Object.freeze({ format: this.options.format, instructions, results: results.map(now), doubts: masks });
  }

  #place(key: string, instruction: Instruction): Value {
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.#instructions.push(instruction) - 1;
      this.#places.set(key, place);
    }
    return place;
  }
}

function argsOf(instruction: Instruction | undefined): readonly Value[] {
  return instruction?.kind === "step" || instruction?.kind === "call" ? instruction.args : [];
}

function moved(instruction: Instruction, now: (place: Value) => Value): Instruction {
  return instruction.kind === "step" || instruction.kind === "call" ? { ...instruction, args: instruction.args.map(now) } : instruction;
}

type Signs = readonly boolean[];
const both = ([a, b]: Signs): boolean => a === true && b === true;
const never = (): boolean => false;
const always = (): boolean => true;

/** Whether a step's result can't be negative when those of its arguments marked true can't. */
const staysPositive: Readonly<Record<Step, (signs: Signs, args: readonly Value[]) => boolean>> = {
  add: both,
  sub: never,
  mul: (signs, [a, b]) => both(signs) || a === b,
  div: both,
  sqrt: always,
  abs: always,
  neg: never,
  min: both,
  max: ([a, b]) => a === true || b === true,
  less: always,
  where: ([, a, b]) => a === true && b === true,
  round: ([a]) => a === true,
  pow2: always,
  exponent: never,
};
