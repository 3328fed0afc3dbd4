import type { Arc } from "./arc.ts";
import type { Cell } from "./cell.ts";
import type { Graph } from "./graph.ts";
import { point } from "./interval.ts";
import type { Junction } from "./junction.ts";
import { type Known, known } from "./known.ts";

/** Whether a function rises or falls, in the weak sense. */
export type Monotone = "increasing" | "decreasing" | "constant" | "none";

/** How a function bends. */
export type Convexity = "convex" | "concave" | "affine" | "none";

/** Signs that were met, each perhaps only seen. */
interface Evidence {
  readonly sign: -1 | 0 | 1 | undefined;
  readonly proven: boolean;
  /** Whether it is not 0 somewhere. */
  readonly strict: boolean;
}

/** Whether the function rises or falls on its whole domain. */
export function monotone(arcs: readonly Arc[], junctions: readonly Junction[]): Known<Monotone> {
  return verdict(
    [...arcs.flatMap((arc) => cells(arc, arc.graph.slope, arc.slopes)), ...steps(arcs, junctions)],
    ["increasing", "decreasing", "constant"],
  );
}

/** Whether the function is convex or concave: never where it jumps, or where its domain has a hole. */
export function convexity(arcs: readonly Arc[], junctions: readonly Junction[]): Known<Convexity> {
  if (junctions.length < arcs.length - 1) return known("none", true);
  const broken = junctions.filter(({ step, value }) => step.sign !== 0 || !Number.isFinite(value));
  if (broken.length > 0)
    return known(
      "none",
      broken.some(({ step }) => step.proven),
    );
  const continuous = junctions.map(({ step }) => ({ ...step, strict: false }));
  const bends = arcs.flatMap((arc) => cells(arc, arc.graph.slope.slope, arc.bends));
  return verdict([...bends, ...continuous, ...junctions.map(({ turn }) => ({ ...turn, strict: true }))], ["convex", "concave", "affine"]);
}

function cells({ proven }: Arc, g: Graph, found: readonly Cell[]): readonly Evidence[] {
  return found.map((cell) => ({ sign: cell.sign, proven: proven && cell.proven, strict: cell.strict || isSigned(g, cell) }));
}

/** Whether the sign is not 0 at some point of the cell. */
function isSigned(g: Graph, { lo, hi }: Cell): boolean {
  const at = lo === -Infinity ? Math.min(hi, 0) - 1 : hi === Infinity ? Math.max(lo, 0) + 1 : lo + 0.37 * (hi - lo);
  const value = g.over(point(at));
  return value.lo > 0 || value.hi < 0;
}

/** The steps over junctions and over holes in the domain, and to the values in between. */
function steps(arcs: readonly Arc[], junctions: readonly Junction[]): readonly Evidence[] {
  return arcs.slice(1).flatMap((right, i) => {
    const left = arcs[i] as Arc;
    const junction = junctions.find((each) => each.right === right);
    if (junction?.step.sign === 0) return [{ ...junction.step, strict: false }];
    const values = [
      left.end.value,
      ...(junction !== undefined && Number.isFinite(junction.value) ? [{ lo: junction.value, hi: junction.value }] : []),
      right.start.value,
    ];
    const proven = left.end.proven && right.start.proven;
    return values.slice(1).map((value, j) => between(values[j]?.lo ?? 0, value.lo, proven));
  });
}

function between(before: number, after: number, proven: boolean): Evidence {
  const near = before === after || Math.abs(after - before) <= Math.min(1e-12 * Math.max(1, Math.abs(before)), 1);
  return { sign: near ? 0 : after > before ? 1 : -1, proven, strict: !near };
}

/** The one word for all signs; that they differ is proven as soon as two proven ones do. */
function verdict<W extends string>(evidence: readonly Evidence[], [positive, negative, zero]: readonly [W, W, W]): Known<W | "none"> {
  const has = (sign: Evidence["sign"], among = evidence): boolean => among.some((each) => each.sign === sign);
  const certain = evidence.filter((each) => each.proven && each.strict);
  if (has(1, certain) && has(-1, certain)) return known("none", true);
  const all = evidence.every((each) => each.proven);
  if (has(undefined) || (has(1) && has(-1))) return known("none", false);
  return known(has(1) ? positive : has(-1) ? negative : zero, all);
}
