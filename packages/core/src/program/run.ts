import { erf, erfc } from "../ops/error-function.ts";
import { type Format, type Native, type Program, type Spelling, type Step, spell } from "./program.ts";

type Inputs = Readonly<Record<string, number>>;

/** The reference interpreter: the value of each result for these inputs, in the program's own format. */
export function run(program: Program, inputs: Inputs): readonly number[] {
  return interpreter(program)(inputs);
}

/** The interpreter of one program, for many inputs: each line is a closure that reads the values of those before it. */
export function interpreter(program: Program): (inputs: Inputs) => readonly number[] {
  const values = new Float64Array(program.instructions.length);
  const lines: Line[] = [];
  const { table, round } = formats[program.format];
  let given: Inputs = {};
  const places = spell<Line>(program, {
    input: (name) => () => given[name] ?? Number.NaN,
    constant: (value) => () => value,
    ...table,
    keep: (line, place) => {
      lines.push(() => round(line()));
      return () => values[place] as number;
    },
  });
  return (inputs) => {
    given = inputs;
    for (let place = 0; place < lines.length; place++) values[place] = (lines[place] as Line)();
    return program.results.map((place) => places[place]?.() ?? Number.NaN);
  };
}

type Line = () => number;
type Table<K extends string> = Readonly<Record<K, (...args: Line[]) => Line>>;

function lifted<K extends string>(table: Readonly<Record<K, (...args: number[]) => number>>): Table<K> {
  const entries = Object.entries<(...args: number[]) => number>(table);
  return Object.fromEntries(entries.map(([name, f]) => [name, line(f)])) as Table<K>;
}

function line(f: (...args: number[]) => number): (...args: Line[]) => Line {
  return (a, b, c) => {
    if (a === undefined) return f;
    if (b === undefined) return () => f(a());
    return c === undefined ? () => f(a(), b()) : () => f(a(), b(), c());
  };
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

/** Single precision rounds the double result of each step, which for these steps is the same as rounding once. */
const formats: Readonly<
  Record<Format, { readonly table: Pick<Spelling<Line>, "steps" | "natives">; readonly round: (value: number) => number }>
> = {
  f32: { table: { steps: lifted({ ...steps, pow2: power(-127) }), natives: lifted(natives) }, round: Math.fround },
  f64: { table: { steps: lifted({ ...steps, pow2: power(-1023) }), natives: lifted(natives) }, round: (value) => value },
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
