import type { Native, Program } from "../../program/program.ts";
import { calls, type Need, needs } from "../needs.ts";
import { remark } from "../prose.ts";
import { statements } from "../statements.ts";
import { names, type Shading } from "./language.ts";
import { single } from "./single/index.ts";

/** The functions that these programs call, directly or not, and what all of them need: once for a shader, however many it computes. */
export function prelude(programs: readonly Program[], shading: Shading, guarded: boolean): readonly (readonly string[])[] {
  const natives = closure(calls(programs));
  const needed = needs([...programs, ...natives.map((native) => single[native])]);
  const bounded = needed.has("minimum") || needed.has("maximum");
  const basics = order.filter((name) => (name === "isNaN" ? guarded || bounded : needed.has(name)));
  return [...basics.map((name) => shading.helpers[name]), ...natives.map((native) => definition(native, shading))];
}

const order: readonly (Need | "isNaN")[] = ["infinity", "notANumber", "isNaN", "minimum", "maximum", "powerOfTwo", "exponentOf"];

/** With what they call themselves, which stands before them. */
function closure(natives: Iterable<Native>): readonly Native[] {
  const all = new Set<Native>();
  for (const native of natives) {
    for (const inner of closure(calls([single[native]]))) all.add(inner);
    all.add(native);
  }
  return [...all];
}

function definition(native: Native, { dialect, define }: Shading): readonly string[] {
  const { lines, results } = statements(single[native], dialect, "t");
  return [...remark(notes[native]), ...define(names[native], ["x"], [...lines, ...results.map(({ text }) => `return ${text};`)])];
}

const notes: Readonly<Record<Native, string>> = {
  exp: "e^x: x = k ln 2 + t, and a polynomial in t.",
  expm1: "e^x - 1, right near 0.",
  log: "The natural logarithm: x = 2^k m, and a polynomial in (m - 1) / (m + 1).",
  log1p: "log(1 + x), right near 0.",
  tanh: "The hyperbolic tangent, which on its own overflows to NaN on some devices.",
  sin: "The sine: of full precision up to 2^13, within [-1, 1] beyond.",
  cos: "The cosine: of full precision up to 2^13, within [-1, 1] beyond.",
  atan: "The inverse tangent.",
  erf: "The error function.",
  erfc: "The complementary error function, 1 - erf(x), right where erf(x) is near 1.",
};
