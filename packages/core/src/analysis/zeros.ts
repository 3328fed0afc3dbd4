import { sub } from "../ops/arithmetic.ts";
import { sym } from "../term/node.ts";
import type { Arc } from "./arc.ts";
import { areSharp, type Cell } from "./cell.ts";
import { type Graph, graph, isZeroAt } from "./graph.ts";
import { type Interval, interval, middle, point } from "./interval.ts";
import { type Known, known } from "./known.ts";
import { isEnd } from "./place.ts";
import { signs } from "./signs.ts";

/** Where a function takes a value: at points, and all over intervals. */
export type Places = readonly (number | Interval)[];

/** More than a person would read; of infinitely many, these are the nearest to 0. */
const most = 64;

/** Where the function is 0. */
export function zerosOf(arcs: readonly Arc[], at: (x: number) => number): Known<Places> {
  return solve(arcs, (g) => g, at);
}

/** Where the function is x itself. */
export function fixedPlaces(arcs: readonly Arc[], at: (x: number) => number): Known<Places> {
  return solve(
    arcs,
    (g) => graph(sub(g.term, sym("x")), g.smooth),
    (x) => at(x) - x,
  );
}

/** Where `turned` of the graph is 0; `at` is its value at x, which between the arcs only the whole function has. */
function solve(arcs: readonly Arc[], turned: (g: Graph) => Graph, at: (x: number) => number): Known<Places> {
  const found = arcs.map((arc) => ofArc(arc, turned(arc.graph), at));
  const places = merged(found.flatMap((each) => each.places));
  const sorted = [...places].sort((a, b) => Math.abs(place(a)) - Math.abs(place(b))).slice(0, most);
  return known(
    places.filter((each) => sorted.includes(each)),
    found.every((each) => each.proven),
  );
}

interface Found {
  readonly places: readonly Interval[];
  readonly proven: boolean;
}

function ofArc(arc: Arc, g: Graph, at: (x: number) => number): Found {
  const slopes = g === arc.graph ? arc.slopes : [];
  const cells = signs(g, interval(arc.from.lo, arc.to.hi), { strict: true, slopes });
  const flats = cells.filter((cell) => cell.sign === 0 && cell.hi > cell.lo);
  const touches = cells.filter((cell) => !cell.proven && cell.hi - cell.lo < 1e-6 && Math.abs(g.at(middle(cell))) < 1e-12);
  const ends = [arc.from, arc.to].filter((end) => Number.isFinite(end.lo) && Math.abs(at(middle(end))) < 1e-15);
  const inner = [...changes(g, cells), ...touches].filter((each) => !isEnd(arc, each));
  const areStrict = cells.every((cell) => cell.proven && (cell.strict || cell.sign === 0 || isEnd(arc, cell)));
  const places = [...flats, ...inner, ...ends.map((end) => point(middle(end)))];
  return { places, proven: arc.proven && areStrict && areSharp(cells) };
}

/** Where cells that are not 0 meet in a zero. */
function changes(g: Graph, cells: readonly Cell[]): readonly Interval[] {
  return cells.slice(1).flatMap((cell, i) => {
    const before = cells[i];
    if (before === undefined || cell.sign === 0 || before.sign === 0) return [];
    return before.sign !== cell.sign || isZeroAt(g, cell.lo) || cell.lo > before.hi ? [interval(before.hi, cell.lo)] : [];
  });
}

/** Intervals that meet as one; one of no length as its point. */
function merged(places: readonly Interval[]): Places {
  const result: Interval[] = [];
  for (const each of [...places].sort((a, b) => a.lo - b.lo)) {
    const last = result.at(-1);
    if (last !== undefined && each.lo - last.hi <= 1e-9 * Math.max(1, Math.abs(each.lo))) {
      result[result.length - 1] = interval(last.lo, Math.max(last.hi, each.hi));
    } else result.push(each);
  }
  return result.map((each) => (each.hi - each.lo < 1e-7 * Math.max(1, Math.abs(each.lo)) ? middle(each) : interval(each.lo, each.hi)));
}

function place(each: number | Interval): number {
  return typeof each === "number" ? each : middle(each);
}
