import { applied, atom, binding, type Code, literal, made, within } from "../notation/code.ts";
import { arithmetic } from "./arithmetic.ts";
import type { Dialect } from "./statements.ts";

/** Programs in double precision as JavaScript. */
export const javascript: Dialect = {
  declare: (name, value) => `const ${name} = ${value.text};`,
  spelling: {
    input: (name) => atom(identifier(name)),
    constant: number,
    steps: {
      ...arithmetic,
      sqrt: applied("Math.sqrt"),
      abs: applied("Math.abs"),
      min: applied("Math.min"),
      max: applied("Math.max"),
      // Adding and taking away 1.5 * 2^52 leaves the nearest integer, ties to even.
      round: (a = atom("")) => made(`${within(a, binding.sum)} + 6755399441055744 - 6755399441055744`, binding.sum, a),
      pow2: (a = atom("")) => made(`2 ** ${within(a, binding.sign)}`, binding.power, a),
      exponent: (a = atom("")) => applied("Math.floor")(applied("Math.log2")(a)),
    },
    natives: {
      exp: applied("Math.exp"),
      expm1: applied("Math.expm1"),
      log: applied("Math.log"),
      log1p: applied("Math.log1p"),
      tanh: applied("Math.tanh"),
      sin: applied("Math.sin"),
      cos: applied("Math.cos"),
      atan: applied("Math.atan"),
    },
  },
};

function number(value: number): Code {
  const [size, negative] = [Math.abs(value), value < 0 || Object.is(value, -0)];
  const exponent = Math.log2(size);
  if (!Number.isInteger(exponent) || exponent < 64) return literal(String(size), negative);
  return { ...literal(negative ? `(2 ** ${exponent})` : `2 ** ${exponent}`, negative), ...(negative ? {} : { precedence: binding.power }) };
}

const reserved: ReadonlySet<string> = new Set(
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield".split(
    " ",
  ),
);

/** A name as JavaScript spells it: no keyword. */
export function identifier(name: string): string {
  return reserved.has(name) ? `${name}_` : name;
}
