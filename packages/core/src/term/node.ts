import { ArityError, NotANumberError } from "../errors.ts";
import { idOf, intern, isStray } from "./home.ts";
import { postorder } from "./walk.ts";

/** How often a symbol has a value: one for all, one a channel, one an element. */
export type Rate = "uniform" | "channel" | "element";

/** A real number. */
export interface Num {
  readonly kind: "num";
  readonly value: number;
}

/** A variable: x, or a parameter. */
export interface Sym {
  readonly kind: "sym";
  readonly name: string;
  readonly rate: Rate;
}

/** An operator applied to terms. */
export interface Call {
  readonly kind: "call";
  readonly op: Op;
  readonly args: readonly Term[];
}

/** A function over the extended reals, as data: frozen, and equal terms are the same object. */
export type Term = Num | Sym | Call;

/** What an operator takes: a term, or a number that stands for itself. */
export type Operand = Term | number;

/** An operator: called, it builds its term; and it carries its own meaning. */
export interface Op {
  (...args: readonly Operand[]): Term;
  readonly name: string;
  readonly arity: number;
  /** Its value on doubles, as well as the engine's own functions give it. */
  readonly evaluate: (...args: readonly number[]) => number;
  /** The slope of `self` where `args` have these slopes. It selects for min, max and where, so 0 * infinity never arises. */
  readonly slope: (self: Term, args: readonly Term[], slopes: readonly Term[]) => Term;
  /** The same function by simpler operators; a primitive has none. */
  readonly expand: ((...args: readonly Term[]) => Term) | undefined;
  /** Of a reduction: the adjoint of its argument where `self` has this adjoint. What is of single elements has none. */
  readonly adjoint: ((self: Term, arg: Term, adjoint: Term) => Term) | undefined;
}

/** A real constant. Throws NotANumberError for NaN. */
export function num(value: number): Term {
  if (Number.isNaN(value)) throw new NotANumberError();
  return intern(`#${Object.is(value, -0) ? "-0" : value}`, () => ({ kind: "num", value }));
}

/** A symbol; x is an element symbol, a parameter is uniform or has a value a channel. */
export function sym(name: string, rate: Rate = "element"): Term {
  return intern(`$${rate} ${name}`, () => ({ kind: "sym", name, rate }));
}

/** `op` applied to `args`. Throws ArityError, and DuplicateCoreError for a term of another copy of core. */
export function call(op: Op, args: readonly Operand[]): Term {
  if (args.length !== op.arity) throw new ArityError(op.name, op.arity, args.length);
  const terms = args.map(toTerm);
  return intern(`${op.name}(${terms.map(idOf).join()})`, () => ({ kind: "call", op, args: Object.freeze(terms) }));
}

/** A number becomes a constant; a term is itself. Throws DuplicateCoreError for a term that this copy of core did not make. */
export function toTerm(operand: Operand): Term {
  if (typeof operand === "number") return num(operand);
  return isStray(operand) ? settled(operand) : operand;
}

/** A term of a scope that is over, interned anew. */
export function settled(root: Term): Term {
  const anew = new Map<Term, Term>();
  const now = (term: Term): Term => anew.get(term) ?? term;
  for (const term of postorder(root)) anew.set(term, isStray(term) ? again(term, now) : term);
  return now(root);
}

function again(term: Term, now: (arg: Term) => Term): Term {
  if (term.kind === "num") return num(term.value);
  return term.kind === "sym" ? sym(term.name, term.rate) : call(term.op, term.args.map(now));
}
