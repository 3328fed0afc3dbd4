import { atom, binding, type Code, infix, isTurned, made, within } from "../notation/code.ts";
import type { Step } from "../program/program.ts";

/** The steps that JavaScript, C and the shading languages write alike. */
export const arithmetic: Readonly<Record<"add" | "sub" | "mul" | "div" | "neg" | "less" | "where", (...args: Code[]) => Code>> = {
  add: (a = empty, b = empty) => (isNegative(b) ? minus(a, { ...b, text: b.text.slice(1) }) : plus(a, b)),
  sub: minus,
  mul: infix(" * ", binding.product),
  div: infix(" / ", binding.product),
  neg: (a = empty) => made(`-${within(a, binding.power)}`, binding.sign, a),
  less: (a = empty, b = empty) => (isTurned(a, b) ? greater(b, a) : less(a, b)),
  where: choice,
} satisfies Partial<Record<Step, unknown>>;

const empty = atom("");

// Hoisted: the table above is read while this file is loaded.
function plus(...sides: Code[]): Code {
  return infix(" + ", binding.sum)(...sides);
}

function minus(...sides: Code[]): Code {
  return infix(" - ", binding.sum)(...sides);
}

function less(...sides: Code[]): Code {
  return infix(" < ", binding.comparison, binding.sum, binding.sum)(...sides);
}

function greater(...sides: Code[]): Code {
  return infix(" > ", binding.comparison, binding.sum, binding.sum)(...sides);
}

// a + -2 is written a - 2; the bits are the same.
function isNegative(code: Code): boolean {
  return code.literal === true && code.precedence === binding.sign;
}

function choice(mask: Code = empty, a: Code = empty, b: Code = empty): Code {
  return made(`${within(mask, binding.comparison)} ? ${within(a, binding.comparison)} : ${b.text}`, binding.choice, mask, a, b);
}
