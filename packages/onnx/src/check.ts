import { ModelFormatError } from "./errors.ts";
import type { Graph, Model, Node, Opsets } from "./model.ts";

/**
 * Throws ModelFormatError unless each name gets one value, before it is used and under a name that no outer graph has; each output is one of
 * them; and each domain's operator set is imported.
 */
export function requireSound({ graph, functions, opsets }: Model): void {
  checkGraph(graph, new Set(), opsets);
  for (const { domain, name, inputs, outputs, nodes, opsets } of functions) {
    const known = new Set<string>();
    for (const input of inputs) define(known, input);
    checkNodes(nodes, known, opsets);
    for (const output of outputs) requireKnown(known, output, `the function ${domain}.${name}`);
  }
}

function checkGraph(graph: Graph, outer: ReadonlySet<string>, opsets: Opsets): void {
  const known = new Set(outer);
  const inputs = new Set(graph.inputs.map(({ name }) => name));
  for (const { name } of graph.inputs) define(known, name);
  // An initializer that is also an input is that input's default.
  for (const name of Object.keys(graph.initializers)) if (!inputs.has(name)) define(known, name);
  checkNodes(graph.nodes, known, opsets);
  for (const { name } of graph.outputs) requireKnown(known, name, `the graph ${graph.name}`);
}

function checkNodes(nodes: readonly Node[], known: Set<string>, opsets: Opsets): void {
  for (const node of nodes) {
    const title = `the node ${node.name} (${node.op})`;
    if (!Object.hasOwn(opsets, node.domain))
      throw new ModelFormatError(`${title} is of the domain "${node.domain}", which is not imported`);
    for (const input of node.inputs) if (input !== "") requireKnown(known, input, title);
    for (const attribute of Object.values(node.attributes)) if (attribute.kind === "graph") checkGraph(attribute.value, known, opsets);
    for (const output of node.outputs) if (output !== "") define(known, output);
  }
}

function define(known: Set<string>, name: string): void {
  if (known.has(name)) throw new ModelFormatError(`${name} is given a value twice`);
  known.add(name);
}

function requireKnown(known: ReadonlySet<string>, name: string, user: string): void {
  if (!known.has(name)) throw new ModelFormatError(`${user} uses ${name}, which has no value there`);
}
