import { add, neg, sub } from "../ops/arithmetic.ts";
import { cos } from "../ops/trigonometric.ts";
import { type Call, num, type Term } from "../term/node.ts";
import { stable } from "./stable.ts";

/** Negative, 0 or positive. */
export type Sign = -1 | 0 | 1;

/** What decides how an operator behaves: the sign of a term. */
export interface Guard {
  readonly term: Term;
  /** Whether the operator is defined everywhere, and chooses. */
  readonly chooses: boolean;
  /** Whether under that sign it has values at single points, as x^x has, or an infinity that may yet come to something finite. */
  readonly isVague: (sign: Sign) => boolean;
  /** What the call is where the guard has that sign: another term, itself, or nothing. */
  readonly under: (sign: Sign) => Term | undefined;
}

const zero = num(0);
const one = num(1);

type Fork = Pick<Guard, "term" | "under">;

const choices: ReadonlySet<string> = new Set(["abs", "sign", "max", "min", "less", "where"]);

/** The guards of the operators that choose, and of those that are not defined everywhere. */
const guards: Readonly<Record<string, (call: Call, a: Term, b: Term, c: Term) => Fork | undefined>> = {
  abs: (_call, a) => ({ term: a, under: (sign) => (sign > 0 ? a : sign < 0 ? neg(a) : zero) }),
  sign: (_call, a) => ({ term: a, under: (sign) => num(sign) }),
  max: (_call, a, b) => ({ term: sub(a, b), under: (sign) => (sign > 0 ? a : b) }),
  min: (_call, a, b) => ({ term: sub(a, b), under: (sign) => (sign < 0 ? a : b) }),
  less: (_call, a, b) => ({ term: sub(a, b), under: (sign) => (sign < 0 ? one : zero) }),
  where: (_call, condition, a, b) => ({ term: condition, under: (sign) => (sign === 0 ? b : a) }),
  log: (call, a) => ({ term: a, under: (sign) => (sign > 0 ? call : undefined) }),
  log1p: (call, a) => ({ term: add(1, a), under: (sign) => (sign > 0 ? call : undefined) }),
  sqrt: (call, a) => ({ term: a, under: (sign) => (sign > 0 ? call : sign === 0 ? zero : undefined) }),
  div: (call, _a, b) => ({ term: b, under: (sign) => (sign === 0 ? undefined : call) }),
  tan: (call, a) => ({ term: cos(a), under: (sign) => (sign === 0 ? undefined : call) }),
  pow: powerGuard,
};

/** Beyond, a double has no neighbour that is one less: the exponent of its slope. */
const largest = 2 ** 53;

function vagueness({ op, args }: Call): Guard["isVague"] {
  const isScattered = op.name === "pow" && (args[1]?.kind !== "num" || Math.abs(args[1].value) > largest);
  return (sign) => (isScattered && sign < 0) || (!choices.has(op.name) && sign === 0);
}

function powerGuard(call: Call, base: Term, exponent: Term): Fork | undefined {
  if (exponent.kind !== "num" || Math.abs(exponent.value) > largest) return { term: base, under: (sign) => (sign > 0 ? call : undefined) };
  const { value } = exponent;
  if (Number.isInteger(value)) return value >= 0 ? undefined : { term: base, under: (sign) => (sign === 0 ? undefined : call) };
  return { term: base, under: (sign) => (sign > 0 ? call : sign === 0 && value > 0 ? zero : undefined) };
}

/** What decides how `term` behaves, unless it is as it is everywhere. */
export function guardOf(term: Term): Guard | undefined {
  if (term.kind !== "call") return undefined;
  const [a = zero, b = zero, c = zero] = term.args;
  const guard = Object.hasOwn(guards, term.op.name) ? guards[term.op.name]?.(term, a, b, c) : undefined;
  if (guard === undefined) return undefined;
  return positive({ ...guard, term: stable(guard.term), chooses: choices.has(term.op.name), isVague: vagueness(term) });
}

/** Guards that differ in sign alone are one. */
function positive(guard: Guard): Guard {
  const { under, isVague } = guard;
  const term = opposite(guard.term);
  if (term === undefined) return guard;
  return positive({ ...guard, term, under: (sign) => under(-sign as Sign), isVague: (sign) => isVague(-sign as Sign) });
}

/** What the term is the negative of: a of -a, and x - 1 of 1 - x. */
function opposite(term: Term): Term | undefined {
  if (term.kind !== "call") return undefined;
  const [a = zero, b = zero] = term.args;
  if (term.op === neg) return a;
  return term.op === sub && a.kind === "num" && b.kind !== "num" ? sub(b, a) : undefined;
}
