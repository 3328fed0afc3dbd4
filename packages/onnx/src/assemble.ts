import type { GraphBuilder } from "./builder.ts";
import { requireSound } from "./check.ts";
import type { Metadata, Model, Value } from "./model.ts";
import { irVersionOf, version } from "./version.ts";

/** A finished graph and the functions that it calls, as a model. Throws ModelFormatError for a graph that `requireSound` refuses. */
export function modelOf(
  graph: GraphBuilder,
  name: string,
  outputs: Readonly<Record<string, Value>>,
  doc = "",
  metadata: Metadata = {},
): Model {
  const functions = graph.functions.all;
  const domains = [...functions, ...graph.applications].map(({ domain }) => [domain, 1] as const);
  const model: Model = Object.freeze({
    irVersion: irVersionOf(graph.opset),
    opsets: Object.freeze({ ...Object.fromEntries(domains), "": graph.opset }),
    producer: "gofz",
    producerVersion: version,
    doc,
    graph: graph.build(name, outputs),
    functions,
    metadata,
  });
  requireSound(model);
  return model;
}
