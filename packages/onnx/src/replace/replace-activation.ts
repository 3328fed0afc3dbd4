import { type Activation, type Parameters, parameters } from "@gofz/core";
import { activationFunction, domain, isSlope } from "../activation/function.ts";
import type { Precision } from "../activation/precision.ts";
import { tensor } from "../attribute.ts";
import { requireSound } from "../check.ts";
import { ActivationNotFoundError, UnsupportedModelError } from "../errors.ts";
import { Functions } from "../functions.ts";
import type { LocalFunction, Model, Node, Opsets } from "../model.ts";
import { float32, type Tensor } from "../tensor.ts";
import { offeredOpsets } from "../version.ts";
import { activationNode, appliedIn } from "./activation-node.ts";
import { composedNames } from "./composed.ts";
import { contracted, contractedGraph } from "./contract.ts";
import { nodeNames, rewritten, rewrittenGraph, valueNames } from "./rewrite.ts";

export interface ReplaceOptions {
  /** "fast" where left out. */
  readonly precision?: Precision;
  /** Whether the new activation may compute in double inside, true where left out: false for runtimes without. */
  readonly float64?: boolean;
  /** Values of the new activation's parameters, where they differ from the defaults. */
  readonly params?: Parameters;
}

/**
 * The model with an activation swapped wherever it is applied: as an operator, as several that compute it (x*Sigmoid(x) is Swish), as a
 * model-local function, fused with Conv or Gemm, in subgraphs, and in functions but gofz's own. `target` is the operator's or function's name,
 * such as "Relu". The new one is a model-local function; its parameters are initializers, and constants where a function applies it. Operator sets stay as they are. Throws
 * ActivationNotFoundError, ModelFormatError for a model that `requireSound` refuses, UnsupportedModelError for operator sets below 13, for
 * half and double precision, and for a model that trains, core's KindError and ParameterError.
 */
export function replaceActivation(given: Model, target: string, activation: Activation, options: ReplaceOptions = {}): Model {
  requireSound(given);
  requireInference(given);
  const model = withOneNode(given, [target]);
  const searched = model.functions.map((local) => ({ local, found: searchedIn(local, model.functions) }));
  requireFound(given, target, [...appliedIn(model.graph.nodes, model.functions), ...searched.flatMap(({ found }) => found)]);
  requireFloat32(model);
  const functions = new Functions();
  for (const known of model.functions) functions.define(known);
  const bare = activationFunction(activation, options.precision, options.float64);
  const local = functions.define(Object.freeze({ ...bare, opsets: Object.freeze({ "": opsetOf(model.opsets) }) }));
  const fresh = freshNames(model);
  const params = Object.entries(parameters(activation, options.params)).map(([label, value]) => ({
    name: fresh(`${local.name}_${label}`),
    tensor: float32([], [value]),
  }));
  const swap = swapping(
    model,
    target,
    local,
    params.map(({ name }) => name),
    fresh,
  );
  const graph = rewrittenGraph(model.graph, swap);
  const changed = searched.map(({ local: known, found }) => (found.includes(target) ? withSwapped(known, swap, local, params) : known));
  return Object.freeze({
    ...model,
    irVersion: Math.max(model.irVersion, firstWithFunctions),
    opsets: Object.freeze({ ...model.opsets, [local.domain]: 1 }),
    graph: Object.freeze({
      ...graph,
      initializers: Object.freeze({ ...graph.initializers, ...Object.fromEntries(params.map(({ name, tensor }) => [name, tensor])) }),
    }),
    functions: Object.freeze(
      model.functions.some(({ domain, name }) => domain === local.domain && name === local.name) ? changed : [...changed, local],
    ),
  });
}

/** IR version 8 brought model-local functions. */
const firstWithFunctions = 8;

function swapping(
  model: Model,
  target: string,
  local: LocalFunction,
  params: readonly string[],
  fresh: (hint: string) => string,
): (node: Node) => readonly Node[] {
  return (node) => {
    const found = activationNode(node, model.functions);
    if (found?.activation !== target) return [node];
    const input = found.input ?? fresh(`${node.outputs[0]}_before`);
    const call = {
      op: local.name,
      domain: local.domain,
      name: node.name,
      inputs: Object.freeze([input, ...params]),
      outputs: node.outputs,
      attributes: {},
      doc: "",
    };
    return [...found.before(input), Object.freeze(call)];
  };
}

/** A function sees no initializers of the graph, so its parameters are constants in it. */
function withSwapped(
  known: LocalFunction,
  swap: (node: Node) => readonly Node[],
  local: LocalFunction,
  params: readonly { readonly name: string; readonly tensor: Tensor }[],
): LocalFunction {
  const constants = params.map(({ name, tensor }) => constant(name, tensor));
  return Object.freeze({
    ...known,
    nodes: Object.freeze([...constants, ...rewritten(known.nodes, swap)]),
    opsets: Object.freeze({ ...known.opsets, "": opsetOf(known.opsets), [local.domain]: 1 }),
  });
}

function constant(name: string, value: Tensor): Node {
  return Object.freeze({ op: "Constant", domain: "", name, inputs: [], outputs: [name], attributes: { value: tensor(value) }, doc: "" });
}

/** Gives out names that no graph or function of the model uses. */
function freshNames({ graph, functions }: Model): (hint: string) => string {
  const used = new Set([
    ...valueNames(graph),
    ...functions.flatMap(({ inputs, outputs, nodes }) => [...inputs, ...outputs, ...nodeNames(nodes)]),
  ]);
  return (hint) => {
    let name = hint;
    for (let count = 2; used.has(name); count++) name = `${hint}_${count}`;
    used.add(name);
    return name;
  };
}

/** What a function applies; none for gofz's own, which are activations themselves: what they are made of is how they are computed. */
function searchedIn(local: LocalFunction, functions: readonly LocalFunction[]): readonly string[] {
  return local.domain === domain ? [] : appliedIn(local.nodes, functions);
}

/** The model with what several nodes compute of these activations made one node each; gofz's own functions stay as they are. */
function withOneNode(model: Model, names: readonly string[]): Model {
  const functions = model.functions.map((local) =>
    local.domain === domain ? local : Object.freeze({ ...local, nodes: contracted(local.nodes, names, local.outputs) }),
  );
  return Object.freeze({ ...model, graph: contractedGraph(model.graph, names), functions });
}

function requireFound(model: Model, target: string, found: readonly string[]): void {
  if (found.includes(target)) return;
  const { graph, functions } = withOneNode(model, composedNames);
  const all = [...found, ...appliedIn(graph.nodes, functions), ...functions.flatMap((local) => searchedIn(local, functions))];
  throw new ActivationNotFoundError(target, [...new Set(all)].sort());
}

/** Elsewhere in a model that trains, the old activation's gradient would stay. */
function requireInference({ graph, functions }: Model): void {
  const own = functions.find(isSlope)?.name;
  const other = graph.nodes.find((node) => node.domain === "com.microsoft" && node.op.endsWith("Grad"))?.op;
  const gradient = own ?? other;
  if (gradient === undefined) return;
  throw new UnsupportedModelError(`a gradient, ${gradient}`, "Replace the activation in the model, and make its training model anew.");
}

/** Types in the middle of a graph are not known, so any number of another precision at its ends is refused. */
function requireFloat32({ graph }: Model): void {
  const other = [...graph.inputs, ...graph.outputs, ...Object.values(graph.initializers)].find(({ type }) => otherFloats.has(type));
  if (other !== undefined)
    throw new UnsupportedModelError(`${other.type} values`, "Replace activations before you convert it from float32.");
}

const otherFloats: ReadonlySet<Tensor["type"]> = new Set(["float16", "bfloat16", "float64"] as const);

function opsetOf(opsets: Opsets): number {
  const version = opsets[""] ?? 0;
  if (version < offeredOpsets.first) {
    throw new UnsupportedModelError(
      `operator set ${version} of ai.onnx`,
      `Convert it to ${offeredOpsets.first} or later with ONNX's version converter.`,
    );
  }
  return version;
}
