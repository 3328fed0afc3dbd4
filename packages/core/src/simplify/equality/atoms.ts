import type { Sym } from "../../term/node.ts";
import type { Oracle } from "./cases.ts";
import { constant, constantOf, content, isZero, leading, type Monomial, type Polynomial, plus, power, without } from "./polynomial.ts";
import { isSame, number, numberOf, opposite, product, proportion, quotient, type Ratio, sum, whole } from "./ratio.ts";
import { Undecided } from "./undecided.ts";

/** What is not made of others by + - * /: a symbol, or a function of a quotient. A root is a positive polynomial that stands for its powers. */
export interface Atom {
  readonly kind: string;
  readonly of: Ratio;
  /** What a symbol is. */
  readonly symbol?: Sym;
}

/** The highest whole power that is multiplied out. */
const highest = 12;

/** The atoms of some terms, and what functions of quotients are by them, in one case of signs. */
export class Atoms {
  readonly #atoms: Atom[] = [];
  readonly #oracle: Oracle;
  readonly #trusts: boolean;

  /** With `trusted` roots, a number whose root is asked for is taken to have one. */
  constructor(oracle: Oracle, roots: "checked" | "trusted" = "checked") {
    this.#oracle = oracle;
    this.#trusts = roots === "trusted";
  }

  /** A symbol, or a number that is none, by its name. */
  symbol(name: string, symbol?: Sym): Ratio {
    return whole(power(this.#place(`symbol ${name}`, number(0), symbol)));
  }

  /** What roots are taken of. */
  radicands(): readonly Polynomial[] {
    return this.#atoms.filter(({ kind }) => kind === "root").map(({ of }) => of.above);
  }

  /** The atom of this number. */
  at(place: number): Atom {
    const atom = this.#atoms[place];
    if (atom === undefined) throw new Undecided();
    return atom;
  }

  /** A function that is its own mirror image: even, odd, or f(-a) = about - f(a). */
  mirrored(kind: string, a: Ratio, turned: (value: Ratio) => Ratio): Ratio {
    const mirror = this.#atoms.findIndex((atom) => atom.kind === kind && isSame(atom.of, opposite(a)));
    return mirror < 0 ? whole(power(this.#place(kind, a))) : turned(whole(power(mirror)));
  }

  /** e^a: a product, one factor for each summand of a. */
  exp(a: Ratio): Ratio {
    if (constantOf(a.below) === undefined) return this.#exponential(a);
    const factors = [...a.above.values()].map(({ monomial, coefficient }) => this.#exponent(monomial, coefficient));
    return factors.reduce((left, right) => this.times(left, right), number(1));
  }

  /** The logarithm of what is positive; a sum over factors, each without its sign. */
  log(a: Ratio): Ratio | undefined {
    if (isZero(a.above) || this.isNegative(a)) return undefined;
    return sum(this.#logarithm(a.above), opposite(this.#logarithm(a.below)));
  }

  /** a^c. Of a positive number, unless c is whole. */
  pow(a: Ratio, c: number): Ratio | undefined {
    if (Number.isInteger(c) && Math.abs(c) <= highest) return this.#repeated(a, c);
    if (isZero(a.above)) return c > 0 ? number(0) : undefined;
    if (!Number.isInteger(c) && !this.#trusts && this.isNegative(a)) return undefined;
    const turned =
      constantOf(a.below) === undefined && this.#signOf(a.below) ? { above: opposite(a).above, below: plus(constant(0), a.below, -1) } : a;
    return quotient(this.#root(turned.above, c), this.#root(turned.below, c));
  }

  /** a * b, where powers of roots and sines are brought back. */
  times(a: Ratio, b: Ratio): Ratio {
    return this.reduced(product(a, b));
  }

  /** Roots to powers from 0 to 1, and no square of a sine. */
  reduced(a: Ratio): Ratio;
  reduced(a: Ratio | undefined): Ratio | undefined;
  reduced(a: Ratio | undefined): Ratio | undefined {
    if (
      a === undefined ||
      ![...a.above.values(), ...a.below.values()].some(({ monomial }) => monomial.some((part) => this.#excess(part) !== 0))
    )
      return a;
    return quotient(this.#brought(a.above), this.#brought(a.below)) ?? a;
  }

  isNegative(a: Ratio): boolean {
    return this.#signOf(a.above) !== this.#signOf(a.below);
  }

  /** Whether a polynomial that is not 0 is negative. */
  #signOf(a: Polynomial): boolean {
    const common = content(a);
    const first = leading(a);
    if (first === undefined) return false;
    const rest = without(a, Math.abs(first.coefficient), common);
    const odd = common.filter(([atom, exponent]) => !this.#isPositive(atom) && Math.abs(exponent % 2) === 1);
    const sign = odd.map(([atom]) => this.#oracle(power(atom))).reduce((left, right) => left !== right, false);
    return sign !== this.#restSign(rest);
  }

  #restSign(rest: Polynomial): boolean {
    const signs = [...rest.values()].map(({ coefficient }) => coefficient < 0);
    const definite = [...rest.values()].every(({ monomial }) => monomial.every(([atom, e]) => this.#isPositive(atom) || e % 2 === 0));
    return definite && new Set(signs).size === 1 ? signs[0] === true : this.#oracle(rest);
  }

  #isPositive(atom: number): boolean {
    return ["exp", "root"].includes(this.#atoms[atom]?.kind ?? "");
  }

  #place(kind: string, of: Ratio, symbol?: Sym): number {
    const known = this.#atoms.findIndex((atom) => atom.kind === kind && isSame(atom.of, of));
    return known >= 0 ? known : this.#atoms.push({ kind, of, ...(symbol !== undefined && { symbol }) }) - 1;
  }

  #exponent(monomial: Monomial, coefficient: number): Ratio {
    if (monomial.length === 0) return number(Math.exp(coefficient));
    const [first] = monomial;
    const inner = monomial.length === 1 && first?.[1] === 1 ? this.#atoms[first[0]] : undefined;
    if (inner?.kind === "log") return this.pow(this.isNegative(inner.of) ? opposite(inner.of) : inner.of, coefficient) ?? number(0);
    const argument = monomial.map(([atom, exponent]) => power(atom, exponent));
    return this.#exponential(argument.map(whole).reduce((left, right) => product(left, right), number(coefficient)));
  }

  #exponential(a: Ratio): Ratio {
    for (const [place, atom] of this.#atoms.entries()) {
      const exponent = atom.kind === "exp" ? proportion(a, atom.of) : undefined;
      if (exponent !== undefined) return whole(power(place, exponent));
    }
    return whole(power(this.#place("exp", a)));
  }

  #logarithm(a: Polynomial): Ratio {
    const value = constantOf(a);
    if (value !== undefined) return number(Math.log(Math.abs(value)));
    const common = content(a);
    const first = leading(a)?.coefficient ?? 1;
    const rest = without(a, first, common);
    const parts = common.map(([atom, exponent]) => product(number(exponent), this.#logarithmOf(atom)));
    const last = constantOf(rest) === undefined ? whole(power(this.#place("log", whole(rest)))) : number(0);
    return [...parts, last].reduce(sum, number(Math.log(Math.abs(first))));
  }

  #logarithmOf(place: number): Ratio {
    const atom = this.#atoms[place];
    if (atom?.kind === "exp") return atom.of;
    return atom?.kind === "root" ? this.#logarithm(atom.of.above) : whole(power(this.#place("log", whole(power(place)))));
  }

  #repeated(a: Ratio, times: number): Ratio | undefined {
    let result = number(1);
    for (let n = 0; n < Math.abs(times); n++) result = this.times(result, a);
    return times < 0 ? quotient(number(1), result) : result;
  }

  /** A positive polynomial to a power that need not be whole: what is positive for itself stands outside, the rest is a root. */
  #root(a: Polynomial, c: number): Ratio {
    const size = Math.abs(leading(a)?.coefficient ?? 1);
    const outside = content(a, (atom) => this.#isPositive(atom) || this.#evenIn(a, atom));
    const rest = without(a, size, outside);
    const factors = outside.map(([atom, exponent]) => this.#factor(atom, exponent * c));
    const value = constantOf(rest);
    const last = value === undefined ? power(this.#place("root", whole(rest)), c) : constant(value ** c);
    return [...factors, whole(last)].reduce((left, right) => this.times(left, right), number(size ** c));
  }

  #evenIn(a: Polynomial, atom: number): boolean {
    return (content(a, (each) => each === atom)[0]?.[1] ?? 1) % 2 === 0;
  }

  /** |atom|^exponent */
  #factor(atom: number, exponent: number): Ratio {
    if (this.#isPositive(atom) || !this.#oracle(power(atom))) return whole(power(atom, exponent));
    if (Number.isInteger(exponent)) return product(number((-1) ** exponent), whole(power(atom, exponent)));
    throw new Undecided();
  }

  /** A polynomial whose roots have exponents from 0 to 1, and sines at most 1. */
  #brought(a: Polynomial): Ratio {
    return [...a.values()].map(({ monomial, coefficient }) => this.#broughtMonomial(monomial, coefficient)).reduce(sum, number(0));
  }

  #broughtMonomial(monomial: Monomial, coefficient: number): Ratio {
    let result = number(coefficient);
    for (const [place, exponent] of monomial) {
      const excess = this.#excess([place, exponent]);
      const replacement = excess === 0 ? number(1) : this.#repeated(this.#replacement(place), excess);
      result = product(product(result, whole(power(place, exponent - excess * this.#step(place)))), replacement ?? number(1));
    }
    return result;
  }

  /** How often a power of an atom is to be replaced by what it is. */
  #excess([place, exponent]: readonly [number, number]): number {
    const kind = this.#atoms[place]?.kind;
    if (kind === "root") return Math.floor(exponent + 1e-9);
    return kind === "sin" && exponent > 0 ? Math.floor(exponent / 2) : 0;
  }

  #step(place: number): number {
    return this.#atoms[place]?.kind === "sin" ? 2 : 1;
  }

  #replacement(place: number): Ratio {
    const atom = this.#atoms[place];
    if (atom?.kind !== "sin") return atom?.of ?? number(1);
    const cosine = this.mirrored("cos", atom.of, (value) => value);
    return sum(number(1), opposite(product(cosine, cosine)));
  }
}

/** The value of a quotient that must be a number here. */
export function numberIn(a: Ratio): number {
  const value = numberOf(a);
  if (value === undefined) throw new Undecided();
  return value;
}
