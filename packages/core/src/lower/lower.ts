import { evaluate } from "../calculus/evaluate.ts";
import { fold } from "../fold.ts";
import { exactValue } from "../precise/value.ts";
import { Assembler, type Options } from "../program/assembler.ts";
import type { Program, Value } from "../program/program.ts";
import { run } from "../program/run.ts";
import { rewriteAll } from "../simplify/simplify.ts";
import { num, type Term } from "../term/node.ts";
import { rebuild } from "../term/rebuild.ts";
import { symbols } from "../term/walk.ts";
import { watch } from "./doubt.ts";
import { bounded, type Edge, edgeOf, type Finding, findEdge } from "./edges.ts";
import { asNumber, readings } from "./readings.ts";
import { calmest, type Settling, usual } from "./settling.ts";
import { stableRules } from "./stable.ts";

/**
 * The program that computes `terms`, which share what they can: the only bridge from the real functions to floating point.
 * NaN in x gives NaN, an infinite x the limit. What is needed for that far out is tried, unless it is among the findings, one a term.
 * Throws UnsupportedError where the format needs a native function that is not listed.
 */
export function lower(terms: readonly Term[], options: Options, findings: readonly Finding[] = []): Program {
  const b = new Assembler(options);
  const results = terms.map((term, i) => place(b, term, findings[i]));
  return b.finish(
    results.map(({ value }) => value),
    results.map(({ doubt }) => doubt),
  );
}

/** Rewritten so that floats don't harm it, with what has no symbol computed once and for all. */
function prepare(term: Term, { format }: Options): Term {
  const stable = rewriteAll(term, stableRules[format]);
  return rebuild(stable, (part) => (part.kind === "call" && part.args.every((arg) => arg.kind === "num") ? constant(part) : part));
}

function constant(term: Term): Term {
  const value = evaluate(term, {});
  // What has underflowed or overflowed is no number of that size: the program says that it doubts it.
  const isLost = value === 0 || Math.abs(value) === Infinity;
  return Number.isNaN(value) || (isLost && exactValue(term) !== value) ? term : num(value);
}

interface Placed {
  readonly value: Value;
  readonly doubt: Value | undefined;
}

function place(b: Assembler, term: Term, finding: Finding | undefined): Placed {
  const prepared = prepare(term, b.options);
  const edge = edgeOf(term, b.options, finding ?? tried(term, prepared, b.options));
  const settling = settlingOf(b.options, prepared, (settling) => attempt(prepared, b.options, edge, settling));
  const placed = write(b, prepared, edge, settling);
  return b.options.guarded === false ? placed : { ...placed, value: guarded(b, term, placed.value) };
}

/** What a term's program needs far out. Throws UnsupportedError as `lower` does. */
export function survey(term: Term, options: Options): Finding {
  return tried(term, prepare(term, options), options);
}

function tried(term: Term, prepared: Term, options: Options): Finding {
  return findEdge(term, options, (candidate) => attempt(prepared, options, candidate, usual));
}

function attempt(prepared: Term, options: Options, edge: Edge, settling: Settling): Program {
  const trial = new Assembler(options);
  const { value, doubt } = write(trial, prepared, edge, settling);
  return trial.finish([value], [doubt]);
}

/** Only what doubts itself settles. */
function settlingOf({ bound, doubting = true, typical }: Options, term: Term, attempt: (settling: Settling) => Program): Settling {
  if (bound !== "exact" || !doubting) return usual;
  return calmest(attempt, { ...Object.fromEntries(symbols(term).map(({ name }) => [name, 1])), ...typical });
}

function write(b: Assembler, term: Term, edge: Edge, settling: Settling): Placed {
  const doubts = watch(b, settling);
  const ops = readings(b, doubts, edge.ceiling);
  let result = 0;
  const formula = (x: Value): Value => {
    result = fold(term, { num: (value) => b.constant(value), sym: ({ name }) => (name === "x" ? x : b.input(name)), ops });
    return result;
  };
  const value = asNumber(b, bounded(b, edge, formula));
  return { value, doubt: doubts.ofResult(result, edge.trusted) };
}

/** NaN compares as false, so a formula of choices may lose it, and a constant never had it: x itself is put in where x is NaN. */
function guarded(b: Assembler, term: Term, value: Value): Value {
  const program = b.finish([value]);
  const ones = Object.fromEntries(symbols(term).map(({ name }) => [name, 1]));
  const results = [ones, { ...ones, ...b.options.typical }].flatMap((others) => run(program, { ...others, x: Number.NaN }));
  if (results.every(Number.isNaN)) return value;
  const x = b.input("x");
  const positive = b.step("where", b.step("less", b.constant(0), x), value, x);
  return b.step("where", b.step("less", x, b.constant(1)), value, positive);
}
