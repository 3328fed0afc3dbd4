import type { Application } from "../application.ts";
import type { GraphBuilder } from "../builder.ts";
import type { Value, ValueType } from "../model.ts";

/** What the operators' rules know of a node: its attributes, and its inputs and outputs with their types. */
export type Applied = Pick<Application, "op" | "attributes" | "inputs">;

/** Adds the nodes that turn the gradient of a node's first output into the gradient of one of its inputs. */
export type Rule = (graph: GraphBuilder, node: Application, dy: Value) => Value;

/** What reverse mode knows of an operator. */
export interface Operator {
  /** The type of its first output. Throws ShapeError where the inputs do not fit. */
  readonly infer: (node: Applied) => ValueType;
  /** The rule for the gradient of this input; none where the operator has no slope in it. */
  readonly rule: (input: number) => Rule | undefined;
}
