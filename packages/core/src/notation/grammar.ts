import { add, div, mul, neg, sub } from "../ops/arithmetic.ts";
import { where } from "../ops/choice.ts";
import { pow } from "../ops/power.ts";
import { num, type Op, sym, type Term } from "../term/node.ts";
import { Cursor } from "./cursor.ts";
import type { Token } from "./tokens.ts";
import { choose, comparisons, complete, type Truth } from "./truth.ts";
import { constants, functions, rates, usualRate } from "./vocabulary.ts";

const sums: ReadonlyMap<string, Op> = new Map([
  ["+", add],
  ["-", sub],
]);
const products: ReadonlyMap<string, Op> = new Map([
  ["*", mul],
  ["/", div],
]);
/** Reads a formula: each method reads what it is named after. */
export class Grammar {
  readonly #cursor: Cursor;
  readonly #symbols: ReadonlySet<string>;
  readonly #named = new Map<string, Term>();

  constructor(text: string, symbols: readonly string[]) {
    this.#cursor = new Cursor(text);
    this.#symbols = new Set(symbols);
  }

  /** let name = value; ... value */
  formula(): Term {
    while (this.#cursor.accept("let")) this.#definition();
    const term = complete(this.#comparison());
    if (this.#cursor.next.kind !== "end") this.#cursor.fail("an operator or the end");
    return term;
  }

  #definition(): void {
    const name = this.#cursor.take();
    const known = name.text === "x" || this.#symbols.has(name.text) || constants.has(name.text) || functions.has(name.text);
    if (name.kind !== "name" || known || this.#named.has(name.text)) this.#cursor.fail("a new name", name);
    this.#cursor.expect("=");
    const value = complete(this.#comparison());
    this.#cursor.expect(";", "an operator or ;");
    this.#named.set(name.text, value);
  }

  #comparison(): Truth {
    const left = this.#sum();
    const compare = comparisons.get(this.#cursor.next.text);
    if (compare === undefined) return { term: left, negated: false };
    this.#cursor.take();
    return compare(left, this.#sum());
  }

  #sum(): Term {
    return this.#chain(sums, () => this.#chain(products, () => this.#factor()));
  }

  #chain(ops: ReadonlyMap<string, Op>, operand: () => Term): Term {
    let left = operand();
    for (let op = ops.get(this.#cursor.next.text); op !== undefined; op = ops.get(this.#cursor.next.text)) {
      this.#cursor.take();
      left = op(left, operand());
    }
    return left;
  }

  #factor(): Term {
    if (!this.#cursor.accept("-")) return this.#power();
    const { kind, text } = this.#cursor.next;
    const start = this.#cursor.position;
    const value = this.#cursor.nested(() => this.#factor());
    // A sign before a lone number belongs to it: -2 is a number, and -(2) and -2^x are negations.
    const literal = this.#cursor.position === start + 1 && (kind === "number" || this.#meansConstant(text));
    return literal && value.kind === "num" ? num(-value.value) : neg(value);
  }

  #power(): Term {
    const base = this.#primary();
    if (!this.#cursor.accept("^") && !this.#cursor.accept("**")) return base;
    const exponent = this.#cursor.nested(() => this.#factor());
    return pow(base, exponent);
  }

  #primary(): Term {
    const token = this.#cursor.take();
    if (token.kind === "number") return this.#number(token);
    if (token.kind === "quoted") return this.#symbol(this.#unquoted(token));
    if (token.kind === "name") return this.#cursor.next.text === "(" ? this.#call(token) : this.#word(token);
    if (token.text !== "(") this.#cursor.fail("a number, a name or (", token);
    const term = this.#cursor.nested(() => complete(this.#comparison()));
    this.#cursor.expect(")", "an operator or )");
    return term;
  }

  #number(token: Token): Term {
    const value = Number(token.text);
    return Number.isFinite(value) ? num(value) : this.#cursor.fail("a number below 1.8e308", token);
  }

  #word(token: Token): Term {
    const name = token.text;
    const value = this.#named.get(name);
    if (value !== undefined) return value;
    if (this.#meansConstant(name)) return num(constants.get(name) ?? 0);
    if (name === "let") this.#cursor.fail("a number, a name or (", token);
    if (functions.has(name) && !this.#symbols.has(name)) this.#cursor.fail(`( after ${name}`);
    return this.#symbol(name);
  }

  #meansConstant(name: string): boolean {
    return constants.has(name) && !this.#symbols.has(name);
  }

  #symbol(name: string): Term {
    if (!this.#cursor.accept(":")) return sym(name, usualRate(name));
    const token = this.#cursor.take();
    return sym(name, rates.get(token.text) ?? this.#cursor.fail("uniform, channel or element", token));
  }

  #unquoted(token: Token): string {
    try {
      const name: unknown = JSON.parse(token.text);
      return String(name);
    } catch {
      return this.#cursor.fail("a name in quotes, as in JSON", token);
    }
  }

  #call(token: Token): Term {
    const word = functions.get(token.text) ?? this.#cursor.fail("a function that formulas have", token);
    const args = this.#cursor.nested(() => this.#arguments());
    const expected = word.arity === 1 ? "1 argument" : `${word.arity} arguments`;
    if (args.length !== word.arity) this.#cursor.fail(`${expected} of ${token.text}`, token, `${args.length}`);
    const [condition, ...branches] = args;
    const [a, b] = branches.map(complete);
    // Of a condition, `a >= b` must stay the complement of `a < b`.
    if (word.build === where && condition && a && b) return choose(condition, a, b);
    return word.build(...args.map(complete));
  }

  #arguments(): readonly Truth[] {
    this.#cursor.expect("(");
    const args = [this.#comparison()];
    while (this.#cursor.accept(",")) args.push(this.#comparison());
    this.#cursor.expect(")", "an operator, a comma or )");
    return args;
  }
}
