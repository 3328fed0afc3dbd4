import { LimitError, ParseError } from "../errors.ts";
import { type Token, tokens } from "./tokens.ts";

/** The deepest nesting of parentheses, calls, signs and exponents that is read. */
const maxNesting = 256;

/** A place among the words of a formula, which moves on as they are read. */
export class Cursor {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokens(text);
  }

  /** How many words have been read. */
  get position(): number {
    return this.#at;
  }

  /** The word that comes next. */
  get next(): Token {
    return this.#tokens[this.#at] as Token;
  }

  /** Reads the next word. */
  take(): Token {
    const token = this.next;
    if (token.kind !== "end") this.#at++;
    return token;
  }

  /** Reads the next word if it is this one. */
  accept(text: string): boolean {
    if (this.next.text !== text) return false;
    this.#at++;
    return true;
  }

  /** Reads this word, or throws ParseError. */
  expect(text: string, expected: string = text): void {
    if (!this.accept(text)) this.fail(expected);
  }

  /** Reads something nested. Throws LimitError if that is too deep. */
  nested<T>(read: () => T): T {
    if (++this.#depth > maxNesting) throw new LimitError("formula's nesting", maxNesting, "deeper");
    const result = read();
    this.#depth--;
    return result;
  }

  /** Throws ParseError at a word, the next one unless another is given. */
  fail(expected: string, token: Token = this.next, found: string = token.text || "the end"): never {
    throw new ParseError(this.#text, token.offset, expected, found);
  }
}
