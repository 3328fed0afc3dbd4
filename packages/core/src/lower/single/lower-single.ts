import { fold } from "../../fold.ts";
import { Assembler } from "../../program/assembler.ts";
import type { Program } from "../../program/program.ts";
import { rewrite } from "../../simplify/rule.ts";
import { rewriteAll } from "../../simplify/simplify.ts";
import type { Term } from "../../term/node.ts";
import { asNumber } from "../readings.ts";
import { singleReadings } from "./readings.ts";
import { singleRules } from "./rules.ts";
import { wholes } from "./wholes.ts";

/**
 * The terms in single precision with as few roundings as can be, for an interval of x around 0: beyond, and for NaN, anything may come out.
 * Throws UnsupportedError for an operator that only double precision computes.
 */
export function lowerSingle(terms: readonly Term[]): Program {
  const b = new Assembler({ format: "f32", native: [], bound: "fast" });
  const algebra = {
    num: (value: number) => b.constant(Math.fround(value)),
    sym: ({ name }: { readonly name: string }) => b.input(name),
    ops: singleReadings(b),
  };
  return b.finish(terms.map((term) => asNumber(b, fold(rewrite(term, wholes) ?? rewriteAll(term, singleRules), algebra))));
}
