import { postorder } from "../term/walk.ts";
import type { Cell } from "./cell.ts";
import { crossing } from "./crossing.ts";
import { enclose, type Graph, insideSign, isZeroAt } from "./graph.ts";
import { type Interval, interval, middle, point } from "./interval.ts";
import { sampledCells } from "./samples.ts";
import { tail } from "./tail.ts";

/** How many operations are spent on boxes before samples decide, and on how many boxes at least and at most. */
const patience = 30000;
const [fewest, most] = [12, 600];

/** Boxes this small, relative to where they lie, are not split. */
const smallest = 2 ** -26;

/** What helps to find signs, and what is looked for. */
interface Options {
  /** Whether zeros at which the sign stays the same are to be found. */
  readonly strict?: boolean;
  /** The signs of the slope, if they are known. */
  readonly slopes?: readonly Cell[];
}

/** The signs of `g` on `x`, from left to right; between neighbours there may be a gap, which holds a zero. */
export function signs(g: Graph, x: Interval, { strict = false, slopes = [] }: Options = {}): readonly Cell[] {
  const [lower, upper] = [tail(g, x, -1, strict), tail(g, x, 1, strict)];
  const search: Search = { g, strict, budget: Math.min(most, Math.max(fewest, patience / postorder(g.term).length)), cells: [] };
  if (lower !== undefined) emit(search, lower);
  const inner = interval(lower?.hi ?? x.lo, upper?.lo ?? x.hi);
  if (inner.lo < inner.hi) refine(search, boxes(inner, slopes, strict));
  if (upper !== undefined) emit(search, upper);
  return search.cells;
}

interface Search {
  readonly g: Graph;
  readonly strict: boolean;
  budget: number;
  readonly cells: Cell[];
}

/** An interval on which the function only rises, or only falls, if it has a direction. */
interface Box extends Interval {
  readonly direction?: 1 | -1;
}

/** The interval cut where the slope's sign changes. */
function boxes(whole: Interval, slopes: readonly Cell[], strict: boolean): readonly Box[] {
  const result: Box[] = [];
  let from = whole.lo;
  for (const { sign, proven, ...cell } of slopes) {
    const [lo, hi] = [Math.max(from, cell.lo), Math.min(whole.hi, cell.hi)];
    if (lo >= hi || !proven || (sign !== 1 && sign !== -1) || (strict && !cell.strict)) continue;
    if (from < lo) result.push(interval(from, lo));
    result.push({ lo, hi, direction: sign });
    from = hi;
  }
  return from < whole.hi ? [...result, interval(from, whole.hi)] : result;
}

function refine(search: Search, whole: readonly Box[]): void {
  const waiting = [...whole].reverse();
  for (let x = waiting.pop(); x !== undefined; x = waiting.pop()) {
    search.budget--;
    const found = x.direction === undefined ? decide(search, x) : directed(search.g, x, x.direction);
    if (found !== undefined) for (const cell of found) emit(search, cell);
    else if (search.budget <= 0 || isSmall(x)) for (const cell of sampledCells(search.g, x)) emit(search, cell);
    else {
      const centre = cut(x);
      waiting.push(interval(centre, x.hi), interval(x.lo, centre));
    }
  }
}

/** Where a box is halved: at 0, or not quite in the middle, where a zero is more likely to lie. */
function cut(x: Interval): number {
  if (x.lo < 0 && x.hi > 0) return 0;
  return Math.abs(x.hi - x.lo) < Infinity ? x.lo + 0.4863 * (x.hi - x.lo) : middle(x);
}

function isSmall({ lo, hi }: Interval): boolean {
  return hi - lo <= smallest * Math.max(1, Math.abs(lo), Math.abs(hi));
}

/** The signs on x, if they can be told without splitting it. */
function decide({ g, strict }: Search, x: Interval): readonly Cell[] | undefined {
  const plain = cellOf(x, g.over(x), strict);
  if (plain !== undefined) return [plain];
  if (!g.smooth) return undefined;
  const close = cellOf(x, enclose(g, x, g.slope.over(x)), strict);
  return close === undefined ? monotone(g, x) : [close];
}

function cellOf({ lo, hi }: Interval, value: Interval, strict: boolean): Cell | undefined {
  const sign = value.lo === 0 && value.hi === 0 ? 0 : value.lo >= 0 ? 1 : value.hi <= 0 ? -1 : undefined;
  const isStrict = value.lo > 0 || value.hi < 0;
  return sign === undefined || (strict && sign !== 0 && !isStrict) ? undefined : { lo, hi, sign, proven: true, strict: isStrict };
}

/** The signs of a function whose slope has one sign. */
function monotone(g: Graph, x: Interval): readonly Cell[] | undefined {
  const direction = insideSign(g.slope, x, 2);
  return direction === undefined ? undefined : directed(g, x, direction);
}

/** A function that only rises, or only falls, has one sign, or one change of it. */
function directed(g: Graph, { lo, hi }: Interval, direction: 1 | -1): readonly Cell[] {
  const [first, last] = direction > 0 ? [lo, hi] : [hi, lo];
  const [least, most] = [g.over(point(first)), g.over(point(last))];
  const cell = { lo, hi, proven: true, strict: true };
  if (least.lo >= 0) return [{ ...cell, sign: 1 }];
  if (most.hi <= 0) return [{ ...cell, sign: -1 }];
  const gap = crossing(g, cell, direction);
  const [left, right] = [{ ...cell, hi: gap.lo, sign: direction < 0 ? 1 : -1 } as const, { ...cell, lo: gap.hi, sign: direction } as const];
  return [left, right].filter((each) => each.lo < each.hi);
}

/** Adds a cell on the right, as one with the last where they are alike. What lies between cells of one sign is not known. */
function emit(search: Search, cell: Cell): void {
  const { g, strict, cells } = search;
  const last = cells.at(-1);
  if (last !== undefined && last.hi < cell.lo && last.sign === cell.sign) {
    emit(search, { ...cell, lo: last.hi, hi: cell.lo, proven: false, strict: false });
    emit(search, cell);
    return;
  }
  const joins = last !== undefined && last.sign === cell.sign && last.hi === cell.lo && last.proven === cell.proven;
  if (!joins || (strict && cell.sign !== 0 && isZeroAt(g, cell.lo))) cells.push(cell);
  else cells[cells.length - 1] = { ...last, hi: cell.hi, strict: last.strict && cell.strict };
}
