import type { Parameters } from "@gofz/core";
import { float, int, string } from "../attribute.ts";
import type { GraphBuilder } from "../builder.ts";
import type { Attribute, Value } from "../model.ts";
import { converted } from "./body.ts";
import { type Ends, ended } from "./ends.ts";
import type { MeasuredOperator } from "./measured.ts";
import type { Body } from "./steps.ts";
import type { Inputs } from "./write.ts";

/** How an operator is called. */
export interface Call {
  readonly operator: MeasuredOperator;
  /** The values of the formula's parameters. */
  readonly values: Parameters;
  readonly axis: number;
  readonly ends?: Ends | undefined;
}

/** Adds an operator that computes the whole formula, in float32. */
export function writeOperator(graph: GraphBuilder, { x, params }: Inputs, { operator, values, axis, ends }: Call): Value {
  const { op, domain = "", inputs = [], attributes = {}, parameters = {} } = operator;
  const body: Body = { graph, type: "float32" };
  const own: Record<string, Attribute> = operator.axis === undefined ? {} : { [operator.axis]: int(axis) };
  for (const [name, value] of Object.entries(attributes)) own[name] = typeof value === "string" ? string(value) : float(value);
  for (const [name, parameter] of Object.entries(parameters)) own[name] = float(values[parameter] ?? Number.NaN);
  const given = [ended(body, converted(graph, x, "float32"), ends), ...inputs.map((name) => params[name])];
  return converted(graph, graph.node(op, given, { type: "float32" }, { domain, attributes: own }), x.type);
}
