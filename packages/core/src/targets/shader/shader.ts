import { lower } from "../../lower/lower.ts";
import { atom, type Code } from "../../notation/code.ts";
import { freePrefix } from "../../notation/listing.ts";
import type { Native, Program } from "../../program/program.ts";
import type { Term } from "../../term/node.ts";
import { camelName, elementParts, type Part } from "../part.ts";
import { remark } from "../prose.ts";
import { statements } from "../statements.ts";
import type { Subject } from "../target.ts";
import type { Shading } from "./language.ts";
import { carriesNaN } from "./nan.ts";
import { prelude } from "./prelude.ts";
import { single } from "./single/index.ts";

/** The functions of a subject, and before them what they call. */
export function shader(subject: Subject, shading: Shading, language: string): string {
  const functions = elementParts(subject, language).map((part) => ({ part, program: singleProgram([part.term], subject.params) }));
  const programs = functions.map(({ program }) => program);
  const guarded = programs.some((program) => subject.inputs.some((input) => !carriesNaN(program, input)));
  const blocks = [
    ...prelude(programs, shading, guarded),
    ...functions.map(({ part, program }) => [...remark(part.about), ...definition(subject, part, program, shading)]),
  ];
  return blocks.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

/** The terms in single precision, for a shader: NaN is not looked after, but where `carriesNaN` says so. */
export function singleProgram(terms: readonly Term[], typical: Readonly<Record<string, number>>): Program {
  return lower(terms, { format: "f32", native: Object.keys(single) as Native[], bound: "fast", guarded: false, doubting: false, typical });
}

function definition(subject: Subject, { words }: Part, program: Program, shading: Shading): readonly string[] {
  const symbols = [...subject.inputs, ...Object.keys(subject.params), ...Object.keys(subject.draws)];
  const { lines, results } = statements(program, shading.dialect, freePrefix(symbols));
  const inputs = subject.inputs.filter((input) => !carriesNaN(program, input)).map(shading.identifier);
  return shading.define(shading.identifier(camelName(words)), symbols.map(shading.identifier), [
    ...lines,
    ...results.map((result) => `return ${inputs.reduceRight((value, input) => guard(input, value, shading), result).text};`),
  ]);
}

/** NaN where this input is: by its bits, since a compiler may take it that there is none. */
function guard(input: string, value: Code, { choose }: Shading): Code {
  return choose(atom(`isNaN(${input})`), atom(input), value);
}
