import type { Graph, Node } from "../model.ts";
import { floatsOf, type Tensor } from "../tensor.ts";
import { operatorFor } from "./composed.ts";
import { conesOf, type Makers } from "./cone.ts";
import { withNodes, withSubgraphs } from "./rewrite.ts";
import { Uses } from "./uses.ts";

/** The graph with each activation of these names that is written as several nodes made one, in subgraphs too. */
export function contractedGraph(graph: Graph, names: readonly string[], outer: Makers["scalars"] = new Map()): Graph {
  const scalars = new Map([...outer, ...Object.entries(graph.initializers).flatMap(([name, tensor]) => scalarOf(name, tensor))]);
  const used = graph.outputs.map(({ name }) => name);
  return withNodes(graph, contracted(graph.nodes, names, used, scalars));
}

/** The nodes with each such activation made one, and those that nothing uses any more left out; `outputs` are used from outside. */
export function contracted(
  nodes: readonly Node[],
  names: readonly string[],
  outputs: readonly string[],
  outer: Makers["scalars"] = new Map(),
): readonly Node[] {
  const scalars = new Map([...outer, ...nodes.flatMap(constantOf)]);
  const makers: Makers = {
    nodes: new Map(nodes.flatMap((node) => (node.outputs.length === 1 ? [[node.outputs[0] ?? "", node]] : []))),
    scalars,
  };
  const uses = new Uses(nodes, outputs);
  const changed = new Map<Node, Node>();
  for (const root of nodes) {
    const one = activationOf(root, names, makers);
    if (one === undefined) continue;
    uses.replace(root, one.node, one.inner);
    changed.set(root, one.node);
  }
  const inside = (graph: Graph): Graph => contractedGraph(graph, names, scalars);
  return Object.freeze(nodes.flatMap((node) => (uses.isDropped(node) ? [] : [withSubgraphs(changed.get(node) ?? node, inside)])));
}

/** The operator that a node is the last of, and the nodes before it. */
function activationOf(
  root: Node,
  names: readonly string[],
  makers: Makers,
): { readonly node: Node; readonly inner: readonly Node[] } | undefined {
  for (const { source, term, nodes } of conesOf(root, makers)) {
    const operator = nodes.length < 2 ? undefined : operatorFor(term, names);
    if (operator === undefined) continue;
    const node: Node = Object.freeze({ ...root, ...operator, inputs: Object.freeze([source]), attributes: {} });
    return { node, inner: nodes.filter((each) => each !== root) };
  }
  return undefined;
}

/** The number of a scalar constant, by its name. */
function constantOf({ op, domain, outputs: [name], attributes: { value, value_float: float } }: Node): readonly Scalar[] {
  if (op !== "Constant" || domain !== "" || name === undefined) return [];
  if (float?.kind === "float") return [[name, float.value]];
  return value?.kind === "tensor" ? scalarOf(name, value.value) : [];
}

type Scalar = readonly [name: string, value: number];

/** The number of a tensor that is one. */
function scalarOf(name: string, tensor: Tensor): readonly Scalar[] {
  if (tensor.type !== "float32" || tensor.dims.length > 1 || tensor.data.length !== 4) return [];
  return [[name, floatsOf(tensor).data[0] ?? Number.NaN]];
}
