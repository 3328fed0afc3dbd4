import { atom, type Code } from "../notation/code.ts";
import { type Instruction, type Program, type Spelling, spell, uses, type Value } from "../program/program.ts";

/** What a named value is. */
export type Kind = "number" | "mask";

/** How a language writes programs: what each step is, and how a value gets a name. */
export interface Dialect {
  readonly spelling: Omit<Spelling<Code>, "keep">;
  readonly declare: (name: string, value: Code, kind: Kind) => string;
}

/** A program in text: a line for what is used more than once or is long, and the results by these names. */
export interface Statements {
  readonly lines: readonly string[];
  readonly results: readonly Code[];
}

/** The longest text that is made of several; longer ones have a part that got a name. */
const widest = 80;

/** Writes a program, naming values `prefix`0, `prefix`1, ... */
export function statements(program: Program, { spelling, declare }: Dialect, prefix: string): Statements {
  const lines: string[] = [];
  const masks = new Set<Code>();
  const name = (value: Code): Code => {
    const text = `${prefix}${lines.length}`;
    lines.push(declare(text, value, masks.has(value) ? "mask" : "number"));
    return atom(text);
  };
  const short = (args: readonly Code[]): Code[] => abbreviate(args, name);
  const counts = uses(program);
  const values = spell<Code>(program, {
    input: spelling.input,
    constant: spelling.constant,
    steps: mapped(
      spelling.steps,
      (step) =>
        (...args) =>
          step(...short(args)),
    ),
    natives: mapped(
      spelling.natives,
      (native) =>
        (...args) =>
          native(...short(args)),
    ),
    keep(value, place) {
      if (isMask(program.instructions[place])) masks.add(value);
      const shared = (counts[place] ?? 0) > 1 && value.height > 0;
      return shared && !isResult(program, place) ? name(value) : value;
    },
  });
  return { lines, results: program.results.map((place) => values[place] ?? atom("")) };
}

/** Gives names to the longest arguments until the others fit on a line. */
function abbreviate(args: readonly Code[], name: (value: Code) => Code): Code[] {
  const short = [...args];
  while (short.reduce((sum, { text }) => sum + text.length, 0) > widest) {
    const longest = short.reduce((best, arg, i) => (arg.text.length > (short[best]?.text.length ?? 0) ? i : best), 0);
    const value = short[longest];
    if (value === undefined || value.height === 0) break;
    short[longest] = name(value);
  }
  return short;
}

function mapped<T extends object>(table: T, change: (reading: (...args: Code[]) => Code) => (...args: Code[]) => Code): T {
  return Object.fromEntries(Object.entries(table).map(([name, reading]) => [name, change(reading)])) as T;
}

function isMask(instruction: Instruction | undefined): boolean {
  return instruction?.kind === "step" && instruction.step === "less";
}

function isResult({ results }: Program, place: Value): boolean {
  return results.includes(place);
}
