import { hasTerm } from "../activation/function.ts";
import { stringOf } from "../attribute.ts";
import type { LocalFunction, Node } from "../model.ts";
import { rewritten } from "./rewrite.ts";

/** What a node applies as an activation: its name, and the nodes that compute its input where it is fused with another operator. */
export interface ActivationNode {
  readonly activation: string;
  readonly before: (x: string) => readonly Node[];
  /** The value that it is applied to; none where `before` makes it. */
  readonly input?: string;
}

/** What a node applies as an activation, if it does; `functions` are the model's own. */
export function activationNode(node: Node, functions: readonly LocalFunction[]): ActivationNode | undefined {
  const input = node.inputs[0];
  if (input === undefined || input === "" || node.outputs.length !== 1) return undefined;
  const own = functions.find(({ domain, name }) => domain === node.domain && name === node.op);
  const plain = own === undefined ? isPlain(node) : isUnary(own);
  return plain ? { activation: node.op, before: () => [], input } : fusedOf(node);
}

/** The names of the activations that nodes and their subgraphs apply, in order. */
export function appliedIn(nodes: readonly Node[], functions: readonly LocalFunction[]): readonly string[] {
  const names = new Set<string>();
  rewritten(nodes, (node) => {
    const found = activationNode(node, functions);
    if (found !== undefined) names.add(found.activation);
    return [node];
  });
  return [...names].sort();
}

function isPlain({ domain, op, inputs }: Node): boolean {
  const most = operators.get(domain)?.get(op);
  return most !== undefined && inputs.length <= most;
}

/** A function of x alone, or of x and parameters: gofz's own say so. */
function isUnary(local: LocalFunction): boolean {
  return local.outputs.length === 1 && (local.inputs.length === 1 || hasTerm(local));
}

/** The activations of each domain, with how many inputs each may have: a second one is a parameter. */
const operators: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map([
  [
    "",
    new Map([
      ["Celu", 1],
      ["Elu", 1],
      ["Gelu", 1],
      ["HardSigmoid", 1],
      ["HardSwish", 1],
      ["LeakyRelu", 1],
      ["Mish", 1],
      ["PRelu", 2],
      ["Relu", 1],
      ["Selu", 1],
      ["Shrink", 1],
      ["Sigmoid", 1],
      ["Softplus", 1],
      ["Softsign", 1],
      ["Swish", 1],
      ["Tanh", 1],
      ["ThresholdedRelu", 1],
    ]),
  ],
  // With a second input FastGelu adds a bias, which is no parameter.
  [
    "com.microsoft",
    new Map([
      ["FastGelu", 1],
      ["Gelu", 1],
      ["QuickGelu", 1],
    ]),
  ],
]);

function fusedOf(node: Node): ActivationNode | undefined {
  const plain = node.domain === "com.microsoft" ? fused.get(node.op) : undefined;
  const activation = stringOf(node, "activation", "");
  if (plain === undefined || activation === "") return undefined;
  return { activation, before: (x) => unfused(node, plain, x) };
}

/** Operators that onnxruntime's optimizer fuses with an activation, and those of ai.onnx that they were; each takes up to three inputs. */
const fused: ReadonlyMap<string, string> = new Map([
  ["FusedConv", "Conv"],
  ["FusedGemm", "Gemm"],
]);

/** The plain operator under the name `x`; FusedConv adds a fourth input before it activates. */
function unfused(node: Node, op: string, x: string): readonly Node[] {
  const kept = Object.entries(node.attributes).filter(([name]) => !name.startsWith("activation"));
  const addend = node.inputs[3] ?? "";
  const sum = addend === "" ? x : `${x}_before`;
  const plain = Object.freeze({
    ...node,
    op,
    domain: "",
    name: `${node.name}/${op}`,
    inputs: Object.freeze(node.inputs.slice(0, 3)),
    outputs: Object.freeze([sum]),
    attributes: Object.freeze(Object.fromEntries(kept)),
  });
  if (addend === "") return [plain];
  const add = { op: "Add", domain: "", name: `${node.name}/Add`, inputs: [sum, addend], outputs: [x], attributes: {}, doc: "" };
  return [plain, Object.freeze(add)];
}
