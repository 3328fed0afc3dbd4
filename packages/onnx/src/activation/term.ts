import type { Term } from "@gofz/core";
import type { GraphBuilder } from "../builder.ts";
import type { Value } from "../model.ts";
import { type Given, writeProgram } from "./body.ts";
import { writeDoubted } from "./doubted.ts";
import { nativesAlone } from "./natives.ts";
import { type Precision, programOf, type Setting } from "./precision.ts";

/** Adds a term to a graph by the program that its precision asks for, in x's shape and type. */
export function writeTerm(graph: GraphBuilder, term: Term, inputs: Given, setting: Setting & { readonly precision: Precision }): Value {
  const { typical, precision, float64 = true } = setting;
  const program = programOf(term, precision, setting);
  if (!float64) return writeProgram(graph, program, inputs, nativesAlone);
  const [doubt] = program.doubts;
  return doubt === undefined ? writeProgram(graph, program, inputs) : writeDoubted(graph, term, { program, doubt, inputs, typical });
}
