import { evaluate } from "../calculus/evaluate.ts";
import type { Term } from "../term/node.ts";
import { postorder } from "../term/walk.ts";
import { enclosing } from "./compile.ts";
import { decided, nothing } from "./decide.ts";
import { type Graph, graph } from "./graph.ts";
import { type Guard, guardOf, type Sign } from "./guard.ts";
import { contains, type Interval, interval, point, width } from "./interval.ts";
import { signs } from "./signs.ts";
import { stable } from "./stable.ts";

/** A part of the line on which a function is one term without choices. */
export interface Piece {
  /** Where it begins and ends: intervals of one point, or as small as can be told. */
  readonly from: Interval;
  readonly to: Interval;
  /** undefined: the function has no value there. */
  readonly graph: Graph | undefined;
  /** Whether this is certain. */
  readonly proven: boolean;
}

/** More pieces than a person would write; a term with more is looked at as it is. */
const most = 48;

/** How many operations are rewritten before the rest is looked at as it is. */
const patience = 4000;

/** The pieces of `term`, from left to right. One that can't be taken apart keeps its choices, and is not smooth. */
export function piecesOf(term: Term): readonly Piece[] {
  const done: Draft[] = [];
  const waiting: Draft[] = [{ from: point(-Infinity), to: point(Infinity), term: stable(term), known: new Map(), proven: true }];
  let spent = 0;
  for (let draft = waiting.pop(); draft !== undefined; draft = waiting.pop()) {
    spent += postorder(draft.term).length;
    const guard = done.length + waiting.length > most || spent > patience ? undefined : nextGuard(draft);
    const parts = guard === undefined ? undefined : split(draft, guard);
    if (parts === undefined) done.push(draft);
    else waiting.push(...[...parts].reverse());
  }
  const pieces = joined(done, term).map(finished);
  const isLost = pieces.every((piece) => piece.graph === undefined) && !pieces.every(({ proven }) => proven);
  return isLost ? [{ from: point(-Infinity), to: point(Infinity), graph: graph(term, false), proven: false }] : pieces;
}

interface Draft extends Pick<Piece, "from" | "to" | "proven"> {
  readonly term: Term;
  /** The signs that guards have on it. */
  readonly known: ReadonlyMap<Term, Sign>;
}

function finished(draft: Draft): Piece {
  const { from, to, term, proven } = draft;
  const open = nextGuard(draft) !== undefined;
  return { from, to, graph: term === nothing ? undefined : graph(term, !open), proven: proven && !open };
}

/** The guard to decide next: of the first choice, or of what is not defined everywhere in its own guard; then of what is left. */
function nextGuard({ term, known }: Pick<Draft, "term" | "known">): Guard | undefined {
  let partial: Guard | undefined;
  for (const part of postorder(term)) {
    const guard = guardOf(part);
    if (guard === undefined || known.has(guard.term)) continue;
    if (guard.chooses) return nextGuard({ term: guard.term, known }) ?? guard;
    partial ??= guard;
  }
  return partial;
}

/** The draft cut where the guard changes its sign; undefined if that can't be told. */
function split(draft: Draft, { term }: Guard): readonly Draft[] | undefined {
  const all = signs(graph(term, true), interval(draft.from.lo, draft.to.hi), { strict: true });
  const cells = all.filter((cell) => !isPoint(cell) || cell.sign === 0);
  // What is left out may hold more than one change of the sign.
  const clear = draft.proven && cells.length === all.length;
  const parts: Draft[] = [];
  let from = draft.from;
  for (const [i, cell] of cells.entries()) {
    if (cell.sign === undefined || (!cell.proven && cell.hi === Infinity)) return undefined;
    const to = i === cells.length - 1 ? draft.to : interval(cell.hi, Math.max(cell.hi, cells[i + 1]?.lo ?? cell.hi));
    const known = new Map(draft.known).set(term, cell.sign);
    const proven = clear && cell.proven && (cell.strict || cell.sign === 0);
    if (from.hi < to.lo) parts.push({ from, to, known, ...decided(draft.term, known, proven) });
    from = parts.length === 0 ? from : to;
  }
  const last = parts.pop();
  return last === undefined ? undefined : [...parts, { ...last, to: draft.to }];
}

function isPoint(x: Interval): boolean {
  return width(x) < 1e-6 * Math.max(1, Math.abs(x.lo));
}

/** Neighbours that are one term, and whose function has the term's value in between, are one piece. */
function joined(drafts: readonly Draft[], whole: Term): readonly Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
    const last = result.at(-1);
    if (last !== undefined && last.term === draft.term && !isCut(last, draft) && isOrdinary(whole, draft)) {
      const known = new Map([...last.known].filter(([guard]) => draft.known.has(guard)));
      result[result.length - 1] = { ...last, to: draft.to, known, proven: last.proven && draft.proven };
    } else result.push({ ...draft, proven: draft.proven && !(last?.term === nothing && draft.term === nothing) });
  }
  return result;
}

/** Whether a part of the term has no value, or another than on the left, in between. */
function isCut(left: Draft, { term, known, from }: Draft): boolean {
  return postorder(term).some((part) => {
    const guard = guardOf(part);
    if (guard === undefined) return false;
    return left.known.get(guard.term) !== known.get(guard.term) || contains(enclosing(guard.term)(from), 0);
  });
}

function isOrdinary(whole: Term, { term, from }: Draft): boolean {
  const value = evaluate(whole, { x: from.lo });
  if (term === nothing) return !Number.isFinite(value);
  const expected = evaluate(term, { x: from.lo });
  return Math.abs(value - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
}
