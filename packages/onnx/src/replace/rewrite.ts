import type { Attribute, Attributes, Graph, Node } from "../model.ts";

/** The nodes with each replaced by those that `change` gives for it, in subgraphs too, innermost first. */
export function rewritten(nodes: readonly Node[], change: (node: Node) => readonly Node[]): readonly Node[] {
  return Object.freeze(nodes.flatMap((node) => change(withSubgraphs(node, (graph) => rewrittenGraph(graph, change)))));
}

/** The graph with its nodes rewritten. */
export function rewrittenGraph(graph: Graph, change: (node: Node) => readonly Node[]): Graph {
  return withNodes(graph, rewritten(graph.nodes, change));
}

/** The graph with other nodes; of what it tells of values it keeps what is of theirs. */
export function withNodes({ values, ...graph }: Graph, nodes: readonly Node[]): Graph {
  const outputs = new Set(nodes.flatMap((node) => node.outputs));
  const kept = values?.filter(({ name }) => outputs.has(name));
  return Object.freeze({ ...graph, nodes, ...(kept !== undefined && { values: Object.freeze(kept) }) });
}

/** All names of values in a graph and its subgraphs. */
export function valueNames(graph: Graph): readonly string[] {
  const own = [...graph.inputs, ...graph.outputs].map(({ name }) => name);
  return [...own, ...Object.keys(graph.initializers), ...nodeNames(graph.nodes)];
}

/** All names of values that nodes and their subgraphs use. */
export function nodeNames(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap(({ inputs, outputs, attributes }) => [...inputs, ...outputs, ...subgraphs(attributes).flatMap(valueNames)]);
}

/** The graphs that a node holds. */
export function subgraphs(attributes: Attributes): readonly Graph[] {
  return Object.values(attributes).flatMap((attribute) => (attribute.kind === "graph" ? [attribute.value] : []));
}

/** The node with its graphs changed. */
export function withSubgraphs(node: Node, change: (graph: Graph) => Graph): Node {
  if (subgraphs(node.attributes).length === 0) return node;
  const changed = (attribute: Attribute): Attribute =>
    attribute.kind === "graph" ? { kind: "graph", value: change(attribute.value) } : attribute;
  const entries = Object.entries(node.attributes).map(([name, attribute]) => [name, changed(attribute)] as const);
  return Object.freeze({ ...node, attributes: Object.freeze(Object.fromEntries(entries)) });
}
