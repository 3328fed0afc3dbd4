// The intern table, the only state in core: the same term is the same object.
import { ArityError, DuplicateCoreError, NotANumberError } from "../errors.ts";

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
}

const table = new Map<string, WeakRef<Term>>();
const ids = new WeakMap<object, number>();
let nextId = 0;
const swept = new FinalizationRegistry<string>((key) => {
  if (table.get(key)?.deref() === undefined) table.delete(key);
});

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
  return intern(`${idOf(op)}(${terms.map(idOf).join()})`, () => ({ kind: "call", op, args: Object.freeze(terms) }));
}

/** A number becomes a constant; a term is itself. Throws DuplicateCoreError for a term that this copy of core did not make. */
export function toTerm(operand: Operand): Term {
  if (typeof operand === "number") return num(operand);
  if (!ids.has(operand)) throw new DuplicateCoreError();
  return operand;
}

function intern(key: string, make: () => Term): Term {
  const known = table.get(key)?.deref();
  if (known !== undefined) return known;
  const term = Object.freeze(make());
  idOf(term);
  table.set(key, new WeakRef(term));
  swept.register(term, key);
  return term;
}

function idOf(object: object): number {
  let id = ids.get(object);
  if (id === undefined) {
    id = nextId++;
    ids.set(object, id);
  }
  return id;
}
