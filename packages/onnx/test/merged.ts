import type { Attribute, Graph, LocalFunction, Model, Node } from "@gofz/onnx";

/** Several models from x to one output each as one model: it has x once, and each output under the model's key. */
export function merged(models: Readonly<Record<string, Model>>): Model {
  const parts = Object.entries(models).map(([key, model]) => renamed(model, key));
  const [first] = parts;
  if (first === undefined) throw new Error("There is nothing to merge.");
  return {
    ...first,
    opsets: Object.assign({}, ...parts.map(({ opsets }) => opsets)),
    graph: {
      ...first.graph,
      nodes: parts.flatMap(({ graph }) => graph.nodes),
      outputs: parts.flatMap(({ graph }) => graph.outputs),
      initializers: Object.assign({}, ...parts.map(({ graph }) => graph.initializers)),
    },
    functions: parts.flatMap(({ functions }) => functions),
    metadata: {},
  };
}

/** The model with names that no other key has, but for x; its output is called by the key. */
function renamed(model: Model, key: string): Model {
  const output = model.graph.outputs[0]?.name;
  const own = (name: string): string => (name === "x" || name === "" ? name : name === output ? key : `${key}/${name}`);
  const { graph, functions } = model;
  const op = ({ domain, op }: Pick<Node, "domain" | "op">): string => (domain === "gofz" ? `${op}_${key}` : op);
  return {
    ...model,
    graph: {
      ...graph,
      nodes: graph.nodes.map((node) => withNames({ ...node, op: op(node) }, own)),
      outputs: graph.outputs.map((value) => ({ ...value, name: own(value.name) })),
      initializers: Object.fromEntries(Object.entries(graph.initializers).map(([name, tensor]) => [own(name), tensor])),
    },
    functions: functions.map((local): LocalFunction => ({ ...local, name: op({ domain: local.domain, op: local.name }) })),
  };
}

function withNames(node: Node, own: (name: string) => string): Node {
  const attribute = (value: Attribute): Attribute => (value.kind === "graph" ? { ...value, value: inner(value.value, own) } : value);
  const attributes = Object.fromEntries(Object.entries(node.attributes).map(([name, value]) => [name, attribute(value)]));
  return { ...node, name: own(node.name), inputs: node.inputs.map(own), outputs: node.outputs.map(own), attributes };
}

function inner(graph: Graph, own: (name: string) => string): Graph {
  return { ...graph, nodes: graph.nodes.map((node) => withNames(node, own)) };
}
