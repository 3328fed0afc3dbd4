import { print } from "../notation/print.ts";
import type { Options } from "../program/assembler.ts";
import type { Term } from "../term/node.ts";
import type { Finding } from "./edges.ts";
import { digest, digestLength } from "./hash.ts";

/** How a program is lowered: what lowering would find out by trying. */
export interface Plan {
  readonly choice: Choice;
  readonly finding: Finding;
}

/**
 * The programs that a fast kernel may be: in single precision, in double with short polynomials, and in double with long ones, which need not or
 * must doubt itself.
 */
export const choices: Readonly<Record<"s" | "d" | "u" | "e", Pick<Options, "format" | "bound" | "doubting">>> = {
  s: { format: "f32", bound: "fast" },
  d: { format: "f64", bound: "fast" },
  u: { format: "f64", bound: "exact", doubting: false },
  e: { format: "f64", bound: "exact" },
};

/** One of them. */
export type Choice = keyof typeof choices;

/** Characters of a formula's key and of a plan: its choice, its candidate, and the rest of what was found. */
const length = { key: digestLength, plan: 3 };

/** The plan of a term among these, which are texts of `length.key + length.plan` characters, one after another. */
export function planOf(term: Term, plans: string): Plan | undefined {
  const key = keyOf(term);
  for (let place = 0; place < plans.length; place += length.key + length.plan) {
    if (plans.startsWith(key, place)) return read(plans.slice(place + length.key, place + length.key + length.plan));
  }
  return undefined;
}

/** The text of a term's plan, which `planOf` finds again. */
export function planText(term: Term, { choice, finding: { candidate, isLimited, radius } }: Plan): string {
  const rest = 2 * (radius === undefined ? 0 : radius + 1) + (isLimited ? 1 : 0);
  return `${keyOf(term)}${choice}${candidate.toString(36)}${rest.toString(36)}`;
}

function read(text: string): Plan | undefined {
  const [letter = "", candidate = "", rest = ""] = text;
  if (!isChoice(letter)) return undefined;
  const [edge, more] = [Number.parseInt(candidate, 36), Number.parseInt(rest, 36)];
  const finding = { candidate: edge, isLimited: more % 2 === 1 };
  return { choice: letter, finding: more < 2 ? finding : { ...finding, radius: Math.floor(more / 2) - 1 } };
}

function isChoice(letter: string): letter is Choice {
  return Object.hasOwn(choices, letter);
}

/** Of what is written, not of how it came about: a formula that has changed has no plan. */
function keyOf(term: Term): string {
  return digest(print(term));
}
