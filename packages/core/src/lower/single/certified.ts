import { print } from "../../notation/print.ts";
import type { Program } from "../../program/program.ts";
import { run } from "../../program/run.ts";
import { remember } from "../../term/memo.ts";
import type { Term } from "../../term/node.ts";
import { certificates } from "../certified.generated.ts";
import { fingerprint } from "./fingerprint.ts";
import { type Flat, type Span, withFlats } from "./flats.ts";
import { lowerSingle } from "./lower-single.ts";

/** A program in single precision, and the values of x for which it has been proved right by running all of them. */
export interface Certified extends Span {
  readonly program: Program;
  /** What is right in more intervals, for a few steps more. */
  readonly wider: Wider;
}

/** The program that also gives the numbers that the terms are in intervals far out. */
export interface Wider {
  readonly program: Program;
  readonly flats: readonly Span[];
}

/** What stands in the table for a formula. */
export interface Certificate extends Span {
  /** Of the program that was run: another one has not been. */
  readonly fingerprint: string;
  /** The largest error in float32 ULP that was found between lo and hi. */
  readonly ulps: number;
  /** Spans that end at an infinity, beyond the other, in which the true value rounds to a number. */
  readonly flats: readonly (Span & { readonly value: number })[];
}

/** Whether it is right for every x, NaN included: nothing else is needed then. */
export function isWhole({ program, lo, hi }: Certified): boolean {
  return lo === -Infinity && hi === Infinity && run(program, { x: Number.NaN }).every(Number.isNaN);
}

/** The terms in single precision with the x for which all of them are certified to err by at most so many ULP; undefined where one is not. */
export function certified(terms: readonly Term[], ulps: number): Certified | undefined {
  const found = terms.map(certificateOf);
  const certificates = found.filter((each) => each !== undefined).filter((each) => each.ulps <= ulps);
  if (certificates.length < found.length) return undefined;
  const [first] = terms;
  const program = first !== undefined && terms.length === 1 ? alone(first) : lowerSingle(terms);
  const everywhere: readonly Flat[] = [{ lo: -Infinity, hi: Infinity, values: [] }];
  const flats = certificates.reduce((flats, certificate) => flats.flatMap((flat) => meet(flat, certificate)), everywhere);
  return {
    program,
    ...certificates.reduce(overlap, { lo: -Infinity, hi: Infinity }),
    wider: { program: withFlats(program, flats), flats },
  };
}

function overlap(a: Span, b: Span): Span {
  return { lo: Math.max(a.lo, b.lo), hi: Math.min(a.hi, b.hi) };
}

/** Where another formula is flat as well. */
function meet({ values, ...flat }: Flat, { flats }: Certificate): readonly Flat[] {
  return flats.map(({ value, ...other }) => ({ ...overlap(flat, other), values: [...values, value] })).filter(({ lo, hi }) => lo <= hi);
}

/** A term's own program, which its certificate is of. */
const alone = /* @__PURE__ */ remember((term: Term): Program => lowerSingle([term]));

function certificateOf(term: Term): Certificate | undefined {
  const key = print(term);
  const certificate = Object.hasOwn(certificates, key) ? certificates[key] : undefined;
  return certificate !== undefined && certificate.fingerprint === fingerprint(alone(term)) ? certificate : undefined;
}
