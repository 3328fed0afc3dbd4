import { ParseError } from "../errors.ts";

/** A word of a formula, and where it stands. */
export interface Token {
  readonly kind: "number" | "name" | "quoted" | "mark" | "end";
  readonly text: string;
  readonly offset: number;
}

type Pattern = readonly [kind: Token["kind"], pattern: RegExp];

const space = /\s*/y;
const patterns: readonly Pattern[] = [
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["name", /[A-Za-z_]\w*/y],
  ["quoted", /"(?:[^"\\]|\\.)*"/y],
  ["mark", /\*\*|<=|>=|[-+*/^(),;:=<>]/y],
];

/** The words of a formula, the last one `end`. Throws ParseError at a character that no word begins with. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  for (let offset = skip(space, text, 0); offset < text.length; ) {
    const token = next(text, offset);
    found.push(token);
    offset = skip(space, text, offset + token.text.length);
  }
  return [...found, { kind: "end", text: "", offset: text.length }];
}

function next(text: string, offset: number): Token {
  for (const [kind, pattern] of patterns) {
    const end = skip(pattern, text, offset);
    if (end > offset) return { kind, text: text.slice(offset, end), offset };
  }
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  throw new ParseError(text, offset, "a number, a name, an operator or a parenthesis", JSON.stringify(character));
}

function skip(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}
