import { differentiate } from "../../calculus/differentiate.ts";
import { div } from "../../ops/arithmetic.ts";
import { abs, max, min, where } from "../../ops/choice.ts";
import { exp } from "../../ops/exponential.ts";
import { cosh, sech } from "../../ops/hyperbolic.ts";
import { call, type Op, type Term } from "../../term/node.ts";
import { rebuild } from "../../term/rebuild.ts";
import { symbols } from "../../term/walk.ts";
import { failures, type Point, peak, type Slope, type Trial, trials } from "./autograd.ts";

/**
 * The formula as it has to be written for libraries that differentiate what they are given: the same function of these inputs, in which
 * branches that are not taken stay finite, and exponentials too. If nothing that is tried is right everywhere, what is right most often.
 */
export function differentiable(formula: Term, inputs: readonly string[], slopes: readonly Slope[], others: Point): Term {
  const all = trials(formula, inputs, slopes, others);
  let [best, fewest] = [formula, Infinity];
  for (const candidate of candidates(formula, inputs, all)) {
    const count = failures(candidate, all);
    if (count < fewest) [best, fewest] = [candidate, count];
    if (count === 0) break;
  }
  return best;
}

/** From what reads best. */
function* candidates(formula: Term, inputs: readonly string[], trials: readonly Trial[]): Iterable<Term> {
  // No library has it.
  const plain = rebuild(formula, (part) => (isCall(part, sech) ? div(1, cosh(part.args[0] ?? part)) : part));
  yield plain;
  const clamped = branches(plain, inputs, clamp);
  yield clamped;
  for (const ceiling of ceilings) {
    yield bounded(plain, ceiling, trials);
    yield bounded(clamped, ceiling, trials);
  }
  const everything = symbols(plain).map(({ name }) => name);
  for (const names of [inputs, everything]) {
    for (const inside of safe) {
      for (const outside of safe) {
        const replaced = branches(plain, names, replace(inside, outside));
        yield replaced;
        yield bounded(replaced, ceilings[0], trials);
      }
    }
  }
}

/** Exponents beyond which e^x, or its square, overflows. */
const ceilings = [80, 40] as const;

/** Values at which a branch that is not taken may be computed instead. */
const safe: readonly number[] = [1, -1, 0.5, -0.5, 2, -2, 0.001, -0.001];

/** What stands for symbols, by name. */
type Scope = Readonly<Record<string, Term>>;

/** The scopes in the two branches of a choice. */
type Inside = (condition: Term, scope: Scope) => readonly [Scope, Scope];

/** The formula with the symbols of these names replaced in the branches of its choices. */
function branches(root: Term, names: readonly string[], inside: Inside): Term {
  const read = (term: Term, scope: Scope): Term => {
    if (term.kind === "num") return term;
    if (term.kind === "sym") return scope[term.name] ?? term;
    const [condition, a, b] = term.args;
    const apart = (arg: Term): Term => read(arg, scope);
    if (term.op !== where || condition === undefined || a === undefined || b === undefined) return call(term.op, term.args.map(apart));
    const [first, second] = inside(condition, scope);
    return where(condition, read(a, isStraight(a, names) ? scope : first), read(b, isStraight(b, names) ? scope : second));
  };
  return read(root, Object.fromEntries(symbols(root).flatMap((symbol) => (names.includes(symbol.name) ? [[symbol.name, symbol]] : []))));
}

/** A straight line has the same slope everywhere. */
function isStraight(branch: Term, names: readonly string[]): boolean {
  return names.every((name) => !uses(differentiate(branch, name), names));
}

/** A symbol is bounded by what a comparison compares it with. */
function clamp(condition: Term, scope: Scope): readonly [Scope, Scope] {
  const [low, high] = condition.kind === "call" && condition.op.name === "less" ? condition.args : [];
  if (low === undefined || high === undefined) return [scope, scope];
  const names = Object.keys(scope);
  const below = (value: Term, bound: Term): Scope =>
    value.kind === "sym" ? { ...scope, [value.name]: min(scope[value.name] ?? value, bound) } : scope;
  const above = (value: Term, bound: Term): Scope =>
    value.kind === "sym" ? { ...scope, [value.name]: max(scope[value.name] ?? value, bound) } : scope;
  if (isOneOf(low, names) && !uses(high, names)) return [below(low, high), above(low, high)];
  if (isOneOf(high, names) && !uses(low, names)) return [above(high, low), below(high, low)];
  return [scope, scope];
}

/** The symbols of a condition are constants where the branch is not taken. */
function replace(inside: number, outside: number): Inside {
  return (condition, scope) => {
    const compared = Object.entries(scope).filter(([name]) => uses(condition, [name]));
    const chosen = (choose: (value: Term) => Term): Scope => ({
      ...scope,
      ...Object.fromEntries(compared.map(([name, value]) => [name, choose(value)])),
    });
    return [chosen((value) => where(condition, value, inside)), chosen((value) => where(condition, outside, value))];
  };
}

/** Exponentials are bounded where they are found to grow too large. */
function bounded(formula: Term, ceiling: number, trials: readonly Trial[]): Term {
  return rebuild(formula, (part) => {
    if (part.kind !== "call") return part;
    const [arg] = part.args;
    if (arg === undefined) return part;
    if (part.op === exp && peak(arg, trials) > ceiling) return exp(min(arg, ceiling));
    return part.op === cosh && peak(abs(arg), trials) > ceiling ? cosh(min(max(arg, -ceiling), ceiling)) : part;
  });
}

function isCall(term: Term, op: Op): term is Extract<Term, { kind: "call" }> {
  return term.kind === "call" && term.op === op;
}

function isOneOf(term: Term, names: readonly string[]): boolean {
  return term.kind === "sym" && names.includes(term.name);
}

function uses(term: Term, names: readonly string[]): boolean {
  return symbols(term).some(({ name }) => names.includes(name));
}
