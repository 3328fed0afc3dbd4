import { applied, atom, type Code, literal } from "../../notation/code.ts";
import type { Native, Spelling } from "../../program/program.ts";
import { arithmetic } from "../arithmetic.ts";
import type { Need } from "../needs.ts";
import type { Dialect } from "../statements.ts";

/** A shading language, as far as functions of floats go. */
export interface Shading {
  readonly dialect: Dialect;
  /** What the language does not have, or not where NaN and infinity matter. */
  readonly helpers: Readonly<Record<Need | "isNaN", readonly string[]>>;
  readonly define: (name: string, parameters: readonly string[], body: readonly string[]) => readonly string[];
  /** a where the mask is set, else b. */
  readonly choose: (mask: Code, a: Code, b: Code) => Code;
  /** A name that is no word of the language, and none of the helpers. */
  readonly identifier: (name: string) => string;
}

/** The names of the functions of `single`: with a number where the language has one of its own. */
export const names: Readonly<Record<Native, string>> = {
  exp: "exp32",
  expm1: "expm1",
  log: "log32",
  log1p: "log1p",
  tanh: "tanh32",
  sin: "sin32",
  cos: "cos32",
  atan: "atan32",
  erf: "erf",
  erfc: "erfc",
};

/** What both shading languages write alike. */
export function spelling(number: (value: number) => Code, identifier: (name: string) => string): Dialect["spelling"] {
  return {
    input: (name) => atom(identifier(name)),
    constant: number,
    steps: {
      ...arithmetic,
      sqrt: applied("sqrt"),
      abs: applied("abs"),
      min: applied("minimum"),
      max: applied("maximum"),
      round: applied("round"),
      pow2: applied("powerOfTwo"),
      exponent: applied("exponentOf"),
    },
    natives: Object.fromEntries(Object.entries(names).map(([native, name]) => [native, applied(name)])) as Spelling<Code>["natives"],
  };
}

const largest = 3.4028234663852886e38;

/** A float, in the fewest digits that give it back if it is finite. */
export function float(value: number): Code {
  if (Number.isNaN(value)) return atom("notANumber()");
  const negative = value < 0 || Object.is(value, -0);
  if (!Number.isFinite(value)) return literal("infinity()", negative);
  const size = Math.fround(Math.abs(value));
  const digits = Array.from({ length: 9 }, (_, i) => size.toPrecision(i + 1)).find((text) => Math.fround(Number(text)) === size);
  // The shortest text of the largest float is a number beyond it.
  const text = String(size === largest ? size : Number(digits));
  return literal(/^\d+$/.test(text) ? `${text}.0` : text, negative);
}

/** What no name may be in either language: the helpers, and the functions of `single`. */
export const taken: readonly string[] = [
  ...Object.values(names),
  ..."isNaN minimum maximum powerOfTwo exponentOf infinity notANumber".split(" "),
];
