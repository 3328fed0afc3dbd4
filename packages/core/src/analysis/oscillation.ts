import type { Term } from "../term/node.ts";
import { postorder } from "../term/walk.ts";
import type { Graph } from "./graph.ts";
import { everything, isBounded, point } from "./interval.ts";

/** Where a slope is looked for. */
const points = [0.3, 1.1, 2.7, 19.1];

/**
 * Whether the function comes back to its values again and again: x stands in waves of a x + b alone, nothing that is made of them has a
 * pole, and somewhere there is a slope. Such a function is almost periodic (Bohr 1925), and has no limit unless it is constant.
 */
export function oscillates({ term, smooth, over, slope }: Graph): boolean {
  if (!smooth || !inWaves(term) || !isBounded(over(everything))) return false;
  return points.some((x) => [slope.over(point(x)), slope.over(point(-x))].some(({ lo, hi }) => lo > 0 || hi < 0));
}

/** What a part of a term is in x. */
type Part = "constant" | "affine" | "wave" | "other";

function inWaves(term: Term): boolean {
  const parts = new Map<Term, Part>();
  for (const part of postorder(term)) parts.set(part, partOf(part, parts));
  return parts.get(term) === "wave";
}

function partOf(term: Term, parts: ReadonlyMap<Term, Part>): Part {
  if (term.kind !== "call") return term.kind === "num" ? "constant" : "affine";
  const args = term.args.map((arg) => parts.get(arg) ?? "other");
  const areAll = (...among: readonly Part[]): boolean => args.every((arg) => among.includes(arg));
  const { name } = term.op;
  if (areAll("constant")) return "constant";
  if ((name === "sin" || name === "cos") && areAll("affine")) return "wave";
  const isLinear =
    ["add", "sub", "neg"].includes(name) || (name === "mul" && args.includes("constant")) || (name === "div" && args[1] === "constant");
  if (isLinear && areAll("constant", "affine")) return "affine";
  return areAll("constant", "wave") ? "wave" : "other";
}
