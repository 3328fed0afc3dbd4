import { differentiate } from "../calculus/differentiate.ts";
import { sub } from "../ops/arithmetic.ts";
import type { Term } from "../term/node.ts";
import { postorder } from "../term/walk.ts";
import { enclosing, sampling } from "./compile.ts";
import { type Interval, meet, middle, minus, plus, point, times } from "./interval.ts";
import { finite } from "./stable.ts";

/** A function of x, with its derivatives. */
export interface Graph {
  readonly term: Term;
  /** Whether the term has no choice left, so that its derivative bounds its differences. */
  readonly smooth: boolean;
  /** The derivative's graph. */
  readonly slope: Graph;
  /** Its values on x, from its operators alone. */
  readonly over: (x: Interval) => Interval;
  /** Its value on doubles: NaN also where they overflow. */
  readonly at: (x: number) => number;
}

/** How many derivatives are written anew: what is gained there no longer pays beyond. */
const rewritten = 2;

/** A term too large to be written anew: it takes longer than it saves. */
const large = 400;

/** The graph of a term in x; everything is computed when it is first asked for. */
export function graph(term: Term, smooth: boolean, depth = 0): Graph {
  const written = depth > rewritten || postorder(term).length > large ? term : finite(term);
  const lazy: { slope?: Graph; over?: Graph["over"]; at?: Graph["at"] } = {};
  return {
    term: written,
    smooth,
    get slope() {
      lazy.slope ??= graph(differentiate(written, "x"), smooth, depth + 1);
      return lazy.slope;
    },
    over: (x) => {
      lazy.over ??= enclosing(written);
      return lazy.over(x);
    },
    at: (x) => {
      lazy.at ??= sampling(written);
      return lazy.at(x);
    },
  };
}

/** The graph of g - by, which has g's derivatives. */
export function lowered(g: Graph, by: number): Graph {
  return {
    term: sub(g.term, by),
    smooth: g.smooth,
    get slope() {
      return g.slope;
    },
    over: (x) => minus(g.over(x), point(by)),
    at: (x) => g.at(x) - by,
  };
}

/** Its values on x by its slopes there: from the middle, it can't go farther than they lead (the mean value form). */
export function enclose(g: Graph, x: Interval, slope: Interval): Interval {
  const plain = g.over(x);
  if (!g.smooth || !Number.isFinite(x.hi - x.lo)) return plain;
  const centre = point(middle(x));
  return meet(plain, plus(g.over(centre), times(slope, minus(x, centre))));
}

/** The sign that it has all over the inside of x, for certain; it is read off its `depth` first derivatives where it ends in 0. */
export function insideSign(g: Graph, x: Interval, depth: number): -1 | 1 | undefined {
  const value = g.over(x);
  if (value.lo > 0 || value.hi < 0) return value.lo > 0 ? 1 : -1;
  if (depth === 0 || !g.smooth || !Number.isFinite(x.hi - x.lo)) return undefined;
  const close = enclose(g, x, g.slope.over(x));
  if (close.lo > 0 || close.hi < 0) return close.lo > 0 ? 1 : -1;
  if (!isZeroAt(g, x.lo) && !isZeroAt(g, x.hi)) return undefined;
  const direction = insideSign(g.slope, x, depth - 1);
  if (direction === undefined) return undefined;
  return isZeroAt(g, direction > 0 ? x.lo : x.hi) ? 1 : -1;
}

/** Whether it is 0 at x, for certain. */
export function isZeroAt(g: Graph, x: number): boolean {
  const { lo, hi } = g.over(point(x));
  return lo === 0 && hi === 0;
}
