import type { Arc } from "./arc.ts";
import { type Junction, smoothnessAt } from "./junction.ts";
import { type Known, known } from "./known.ts";

/** Where the function or its derivative jumps. */
export function kinksOf(arcs: readonly Arc[], junctions: readonly Junction[]): Known<readonly number[]> {
  const broken = junctions.filter(({ step, turn, value }) => step.sign !== 0 || turn.sign !== 0 || !Number.isFinite(value));
  const proven = junctions.every(({ step, turn }) => (step.proven && step.sign !== 0) || (step.proven && turn.proven));
  return known(
    broken.map(({ x }) => x),
    proven && arcs.every((arc) => arc.proven),
  );
}

/** The largest k for which the function has k continuous derivatives: -1 where it jumps, Infinity for all. */
export function smoothnessOf(arcs: readonly Arc[], junctions: readonly Junction[]): Known<number> {
  const found = junctions.map(smoothnessAt);
  const order = Math.min(Infinity, ...found.map((each) => each.order));
  return known(order, arcs.every((arc) => arc.proven) && found.every((each) => each.proven));
}
