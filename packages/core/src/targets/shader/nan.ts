import { type Program, type Spelling, type Step, spell } from "../../program/program.ts";

/**
 * Whether NaN in this input gives NaN for sure: whichever way a comparison with NaN goes, since the compiler of a shader may turn it round.
 */
export function carriesNaN(program: Program, input: string): boolean {
  const values = spell<boolean>(program, { input: (name) => name === input, constant: Number.isNaN, steps, natives });
  return program.results.every((place) => values[place] === true);
}

const any = (...args: boolean[]): boolean => args.includes(true);
const never = (): boolean => false;

const steps: Readonly<Record<Step, (...args: boolean[]) => boolean>> = {
  add: any,
  sub: any,
  mul: any,
  div: any,
  sqrt: any,
  abs: any,
  neg: any,
  min: any,
  max: any,
  less: never,
  where: (_mask, a = false, b = false) => a && b,
  round: any,
  // These go by way of an integer.
  pow2: never,
  exponent: never,
};

const natives: Required<Spelling<boolean>["natives"]> = {
  exp: any,
  expm1: any,
  log: any,
  log1p: any,
  tanh: any,
  sin: any,
  cos: any,
  atan: any,
  erf: any,
  erfc: any,
};
