import { erf, erfc } from "../ops/error-function.ts";
import { type Native, type Program, type Spelling, type Step, spell } from "./program.ts";

/** The reference interpreter: the value of each result for these inputs, in the program's own format. */
export function run(program: Program, inputs: Readonly<Record<string, number>>): readonly number[] {
  const values = spell(program, program.format === "f32" ? rounded(inputs) : inDoubles(inputs));
  return program.results.map((place) => values[place] ?? Number.NaN);
}

function inDoubles(inputs: Readonly<Record<string, number>>): Spelling<number> {
  return { input: (name) => inputs[name] ?? Number.NaN, constant: (value) => value, steps: { ...steps, pow2: power(-1023) }, natives };
}

function rounded(inputs: Readonly<Record<string, number>>): Spelling<number> {
  return {
    input: (name) => Math.fround(inputs[name] ?? Number.NaN),
    constant: Math.fround,
    steps: singles({ ...steps, pow2: power(-127) }),
    natives: singles(natives),
  };
}

type Table<K extends string> = Readonly<Record<K, (...args: number[]) => number>>;

function singles<K extends string>(table: Table<K>): Table<K> {
  const entries = Object.entries<(...args: number[]) => number>(table);
  return Object.fromEntries(entries.map(([name, f]) => [name, (...args: number[]) => Math.fround(f(...args))])) as Table<K>;
}

const power =
  (none: number) =>
  (k = 0): number =>
    k <= none ? 0 : 2 ** k;

const steps: Readonly<Record<Exclude<Step, "pow2">, (...args: number[]) => number>> = {
  add: (a = 0, b = 0) => a + b,
  sub: (a = 0, b = 0) => a - b,
  mul: (a = 0, b = 0) => a * b,
  div: (a = 0, b = 0) => a / b,
  sqrt: Math.sqrt,
  abs: Math.abs,
  neg: (a = 0) => -a,
  min: Math.min,
  max: Math.max,
  less: (a = 0, b = 0) => (a < b ? 1 : 0),
  where: (mask = 0, a = 0, b = 0) => (mask !== 0 ? a : b),
  round: roundToEven,
  exponent: exponentOf,
};

const natives: Readonly<Record<Native, (...args: number[]) => number>> = {
  exp: Math.exp,
  expm1: Math.expm1,
  log: Math.log,
  log1p: Math.log1p,
  tanh: Math.tanh,
  sin: Math.sin,
  cos: Math.cos,
  atan: Math.atan,
  erf: erf.evaluate,
  erfc: erfc.evaluate,
};

function roundToEven(a = 0): number {
  const floor = Math.floor(a);
  const rest = a - floor;
  if (rest === 0.5) return floor % 2 === 0 ? floor : floor + 1;
  return rest < 0.5 ? floor : floor + 1;
}

function exponentOf(a = 0): number {
  const guess = Math.floor(Math.log2(a));
  return 2 ** guess > a ? guess - 1 : 2 ** (guess + 1) <= a ? guess + 1 : guess;
}
