import { substitute } from "../calculus/substitute.ts";
import { add as addTerm, div, neg, sub } from "../ops/arithmetic.ts";
import { remember } from "../term/memo.ts";
import { sym, type Term } from "../term/node.ts";
import { postorder } from "../term/walk.ts";
import { exact } from "./coefficient.ts";
import { enclosing } from "./compile.ts";
import { growths } from "./growths.ts";
import { interval, isBounded } from "./interval.ts";
import { linear, unit } from "./scale.ts";
import { bounded, monomial, type Series } from "./series.ts";
import { finite } from "./stable.ts";
import { attempt } from "./undecided.ts";

/** An end of a piece of the line: an infinity, or a number from one side (1: x goes up to it). */
export interface End {
  readonly at: number;
  readonly side: -1 | 1;
}

const x = sym("x");

/** The term as x goes to the end, as a function of a number that grows without bound: how far x is out, or 1 over how near it is. */
export function towards(term: Term, { at, side }: End): Term {
  if (at === Infinity) return term;
  if (at === -Infinity) return finite(substitute(term, { x: neg(x) }));
  const place = at === 0 ? (side > 0 ? neg(div(1, x)) : div(1, x)) : side > 0 ? sub(at, div(1, x)) : addTerm(at, div(1, x));
  return finite(substitute(term, { x: place }));
}

/** The term for all x from `start` on; undefined if nothing can be said. */
export function seriesFrom(term: Term, start: number): Series | undefined {
  const known = knownFrom(start);
  for (const part of postorder(term)) known(part);
  return known(term).series;
}

type Knowledge = (term: Term) => { readonly series: Series | undefined };
const starts = new Map<number, Knowledge>();

/** The series of terms from one start on: a function and its derivatives share much. */
function knownFrom(start: number): Knowledge {
  const known = starts.get(start) ?? remember((part: Term) => ({ series: seriesOf(part, (arg) => knownFrom(start)(arg).series, start) }));
  starts.set(start, known);
  return known;
}

function seriesOf(part: Term, of: (arg: Term) => Series | undefined, start: number): Series | undefined {
  if (part.kind === "sym") return monomial(exact(1), linear);
  if (part.kind === "num") return Math.abs(part.value) === Infinity ? undefined : monomial(exact(part.value), unit);
  const args = part.args.map(of);
  const growth = Object.hasOwn(growths, part.op.name) ? growths[part.op.name] : undefined;
  const found = attempt(() => (args.every((arg) => arg !== undefined) ? growth?.(start, args[0] as Series, args[1] as Series) : undefined));
  if (found !== undefined) return found;
  const bounds = enclosing(part)(interval(start, Infinity));
  return isBounded(bounds) ? bounded(bounds) : undefined;
}
