import { ModelFormatError } from "./errors.ts";
import { functionKey } from "./functions.ts";
import { outputsOf, type Setting, titleOf } from "./infer/infer.ts";
import { type Known, requireAgreement, unknown } from "./infer/known.ts";
import type { Graph, LocalFunction, Model, Node, Value } from "./model.ts";

/**
 * Throws ModelFormatError unless each name gets one value, before it is used and under a name that no outer graph has; each output is one of
 * them; each domain's operator set is imported, and has the operators that are used of it; and types and shapes, as far as they can be
 * inferred, fit the operators that take them and what is said of the outputs.
 */
export function requireSound({ graph, functions, opsets }: Model): void {
  const own = new Map(functions.map((local) => [functionKey(local.domain, local.name), local]));
  checkGraph(graph, new Map(), { opsets, functions: own, isInside: false });
  for (const local of functions) checkFunction(local, own);
}

function checkFunction({ domain, name, inputs, outputs, nodes, opsets }: LocalFunction, functions: Setting["functions"]): void {
  const values: Values = new Map();
  for (const input of inputs) define(values, input, unknown);
  checkNodes(nodes, values, { opsets, functions, isInside: true });
  for (const output of outputs) knownOf(values, output, `the function ${domain}.${name}`);
}

/** What is known of each name that has a value. */
type Values = Map<string, Known>;

function checkGraph(graph: Graph, outer: ReadonlyMap<string, Known>, setting: Setting): void {
  const values: Values = new Map(outer);
  const inputs = new Set(graph.inputs.map(({ name }) => name));
  for (const input of graph.inputs) define(values, input.name, saidOf(input));
  // An initializer that is also an input is that input's default.
  for (const [name, { type, dims }] of Object.entries(graph.initializers)) if (!inputs.has(name)) define(values, name, { type, dims });
  checkNodes(graph.nodes, values, setting);
  for (const output of graph.outputs)
    requireAgreement(output.name, saidOf(output), knownOf(values, output.name, `the graph ${graph.name}`));
}

function checkNodes(nodes: readonly Node[], values: Values, setting: Setting): void {
  for (const node of nodes) {
    const title = titleOf(node);
    if (!Object.hasOwn(setting.opsets, node.domain))
      throw new ModelFormatError(`${title} is of the domain "${node.domain}", which is not imported`);
    const inputs = node.inputs.map((input) => (input === "" ? undefined : knownOf(values, input, title)));
    for (const attribute of Object.values(node.attributes)) if (attribute.kind === "graph") checkGraph(attribute.value, values, setting);
    const outputs = outputsOf(node, inputs, setting);
    for (const [i, output] of node.outputs.entries()) if (output !== "") define(values, output, outputs[i] ?? unknown);
  }
}

function saidOf({ type, dims }: Value): Known {
  return { type, dims };
}

function define(values: Values, name: string, known: Known): void {
  if (values.has(name)) throw new ModelFormatError(`${name} is given a value twice`);
  values.set(name, known);
}

function knownOf(values: ReadonlyMap<string, Known>, name: string, user: string): Known {
  const known = values.get(name);
  if (known === undefined) throw new ModelFormatError(`${user} uses ${name}, which has no value there`);
  return known;
}
