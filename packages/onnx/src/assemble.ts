import type { GraphBuilder } from "./builder.ts";
import type { Metadata, Model, Value } from "./model.ts";
import { irVersion, opsets } from "./version.ts";

/** A finished graph and the functions that it calls, as a model. */
export function modelOf(
  graph: GraphBuilder,
  name: string,
  outputs: Readonly<Record<string, Value>>,
  doc = "",
  metadata: Metadata = {},
): Model {
  const functions = graph.functions.all;
  const domains = Object.fromEntries(functions.map(({ domain }) => [domain, 1]));
  return Object.freeze({
    irVersion,
    opsets: Object.freeze({ ...opsets, ...domains }),
    producer: "gofz",
    doc,
    graph: graph.build(name, outputs),
    functions,
    metadata,
  });
}
