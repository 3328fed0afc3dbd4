import { applied, atom, binding, type Code, infix, isTurned, literal, made, within } from "../notation/code.ts";
import { type Program, type Spelling, spell } from "../program/program.ts";

/** The longest expression that is not broken up by a name. */
const widest = 90;

/** The body of a function that computes a program's only result: a `const` for what is used more than once or is long, and a return. */
export function statements(program: Program, prefix: string): readonly string[] {
  const uses = countUses(program);
  const lines: string[] = [];
  const keep = (code: Code, place: number): Code => {
    const count = uses[place] ?? 0;
    const named = code.height > 0 && !program.results.includes(place) && (count > 1 || (count === 1 && code.text.length > widest));
    if (!named) return code;
    const name = `${prefix}${lines.length}`;
    lines.push(`const ${name} = ${code.text};`);
    return atom(name);
  };
  const values = spell(program, { ...expressions, keep });
  return [...lines, ...program.results.map((place) => `return ${values[place]?.text};`)];
}

const expressions: Spelling<Code> = {
  input: (name) => atom(identifier(name)),
  constant: (value) => literal(String(Math.abs(value)), value < 0 || Object.is(value, -0)),
  steps: {
    add: (a = atom(""), b = atom("")) => (isNegative(b) ? minus(a, { ...b, text: b.text.slice(1) }) : plus(a, b)),
    sub: minus,
    mul: infix(" * ", binding.product),
    div: infix(" / ", binding.product),
    neg: (a = atom("")) => made(`-${within(a, binding.power)}`, binding.sign, a),
    less: (a = atom(""), b = atom("")) => (isTurned(a, b) ? greater(b, a) : less(a, b)),
    where: choice,
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
};

function plus(...sides: Code[]): Code {
  return infix(" + ", binding.sum)(...sides);
}

function minus(...sides: Code[]): Code {
  return infix(" - ", binding.sum)(...sides);
}

// a + -2 is written a - 2; the bits are the same.
function isNegative(code: Code): boolean {
  return code.literal === true && code.precedence === binding.sign;
}

const less = infix(" < ", binding.comparison, binding.sum, binding.sum);
const greater = infix(" > ", binding.comparison, binding.sum, binding.sum);

function choice(mask: Code = atom(""), a: Code = atom(""), b: Code = atom("")): Code {
  return made(`${within(mask, binding.comparison)} ? ${within(a, binding.comparison)} : ${b.text}`, binding.choice, mask, a, b);
}

/** How often each place is read on the way to the results; a program may compute more than that. */
function countUses({ instructions, results }: Program): readonly number[] {
  const count = instructions.map((_, place) => results.filter((result) => result === place).length);
  for (const [place, instruction] of [...instructions.entries()].reverse()) {
    if (instruction.kind === "input" || instruction.kind === "constant" || count[place] === 0) continue;
    for (const arg of instruction.args) count[arg] = (count[arg] ?? 0) + 1;
  }
  return count;
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
