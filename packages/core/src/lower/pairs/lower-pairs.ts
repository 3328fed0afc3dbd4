import { fold } from "../../fold.ts";
import { preciseValue } from "../../precise/value.ts";
import { Assembler } from "../../program/assembler.ts";
import type { Native, Program } from "../../program/program.ts";
import { canonical } from "../../simplify/equality/canonical.ts";
import { rewriteAll } from "../../simplify/simplify.ts";
import type { Sym, Term } from "../../term/node.ts";
import { postorder, symbols } from "../../term/walk.ts";
import { asNumber } from "../readings.ts";
import { stableRules } from "../stable.ts";
import { constantPair } from "./arithmetic.ts";
import { besideZero } from "./beside-zero.ts";
import { type Pair, single } from "./error-free.ts";
import { readings } from "./readings.ts";
import { resolved } from "./resolved.ts";
import { type Doubting, steadiest } from "./steadiest.ts";

/**
 * The program that computes a term in pairs of doubles, about 2^-75 relative to what it adds up, for the elements at which its exact program
 * doubts itself: in the form that they harm least there. Its inputs are float32s. What leaves the doubles on the way may end in anything.
 */
export function lowerPairs(term: Term, native: readonly Native[], doubting: Doubting): Program {
  return steadiest(term, doubting, forms(term), (form) => written(stable(form), native));
}

/** Forms of a term, each found when it is asked for: those that take long come last. */
function* forms(term: Term): Generator<Term> {
  for (const find of [(): Term => term, () => canonical(term, true), () => canonical(term, false)]) {
    const form = find();
    if (form === undefined) continue;
    yield form;
    yield resolved(form);
    yield besideZero(form, term);
  }
}

function stable(term: Term): Term {
  return rewriteAll(term, stableRules.f64);
}

function written(term: Term, native: readonly Native[]): Program {
  const b = new Assembler({ format: "f64", native, bound: "exact" });
  const algebra = { num: (value: number) => single(b.constant(value)), sym: ({ name }: Sym) => single(b.input(name)), ops: readings(b) };
  return b.finish([asNumber(b, fold(term, algebra, constants(b, term)).hi)]);
}

/** What has no symbol is computed once and for all. */
function constants(b: Assembler, term: Term): Map<Term, Pair> {
  const fixed = postorder(term).filter((part) => part.kind === "call" && symbols(part).length === 0);
  return new Map(fixed.map((part) => [part, constantPair(b, preciseValue(part, {}))]));
}
