import { ModelFormatError } from "../errors.ts";
import { functionKey } from "../functions.ts";
import type { LocalFunction, Node, Opsets } from "../model.ts";
import { elementwise } from "./elementwise.ts";
import { type Known, unknown } from "./known.ts";
import type { Rule } from "./rule.ts";
import { shaping } from "./shaping.ts";

/** What is known of the operators of ai.onnx that we write. */
const rules: ReadonlyMap<string, Rule> = new Map(Object.entries({ ...elementwise, ...shaping }));

/** Whether the outputs of this operator of ai.onnx can be inferred. */
export function isInferred(op: string): boolean {
  return rules.has(op);
}

/** Where a node stands. */
export interface Setting {
  readonly opsets: Opsets;
  /** The model's own, by `functionKey`. */
  readonly functions: ReadonlyMap<string, LocalFunction>;
  /** Whether it is in a function itself: what that calls is not followed. */
  readonly isInside: boolean;
}

/**
 * What is known of a node's outputs, given its inputs; nothing of an operator that we do not write. Throws ModelFormatError where the operator
 * is not of its operator set, or does not take these inputs.
 */
export function outputsOf(node: Node, inputs: readonly (Known | undefined)[], setting: Setting): readonly Known[] {
  const title = titleOf(node);
  const local = setting.functions.get(functionKey(node.domain, node.op));
  if (local !== undefined) return setting.isInside ? [] : calledOutputs(local, inputs, setting);
  const rule = node.domain === "" ? rules.get(node.op) : undefined;
  // What an attribute refers to is known where the function is called.
  if (rule === undefined || Object.values(node.attributes).some(({ kind }) => kind === "reference")) return [];
  const opset = setting.opsets[""] ?? 0;
  if (opset < rule.since) throw new ModelFormatError(`${title} is of operator set ${rule.since} of ai.onnx, and ${opset} is imported`);
  const [least, most] = rule.arity(opset);
  if (inputs.length < least || inputs.length > most)
    throw new ModelFormatError(`${title} has ${inputs.length} inputs, not ${least === most ? least : `${least} to ${most}`}`);
  return rule.infer({ title, inputs, attributes: node.attributes, outputs: node.outputs.length });
}

/** What errors call a node. */
export function titleOf({ name, op }: Node): string {
  return `the node ${name} (${op})`;
}

/** Follows a function's nodes with the inputs of a call. */
function calledOutputs(local: LocalFunction, inputs: readonly (Known | undefined)[], setting: Setting): readonly Known[] {
  const known = new Map(local.inputs.map((name, i) => [name, inputs[i] ?? unknown]));
  const inner: Setting = { ...setting, opsets: local.opsets, isInside: true };
  for (const node of local.nodes) {
    const outputs = outputsOf(
      node,
      node.inputs.map((name) => (name === "" ? undefined : (known.get(name) ?? unknown))),
      inner,
    );
    for (const [i, name] of node.outputs.entries()) known.set(name, outputs[i] ?? unknown);
  }
  return local.outputs.map((name) => known.get(name) ?? unknown);
}
