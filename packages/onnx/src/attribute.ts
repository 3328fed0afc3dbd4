import type { Attribute, Attributes, Graph, Node } from "./model.ts";
import type { Tensor } from "./tensor.ts";

export const int = (value: number): Attribute => ({ kind: "int", value: BigInt(value) });
export const ints = (value: readonly number[]): Attribute => ({ kind: "ints", value: value.map(BigInt) });
export const float = (value: number): Attribute => ({ kind: "float", value });
export const string = (value: string): Attribute => ({ kind: "string", value });
export const tensor = (value: Tensor): Attribute => ({ kind: "tensor", value });
export const graph = (value: Graph): Attribute => ({ kind: "graph", value });

/** An int attribute as a number, or `otherwise` where the node leaves it out. */
export function intOf(node: Pick<Node, "attributes">, name: string, otherwise: number): number {
  const attribute = named(node.attributes, name);
  return attribute?.kind === "int" ? Number(attribute.value) : otherwise;
}

/** A list of ints as numbers, or `otherwise` where the node leaves it out. */
export function intsOf(node: Pick<Node, "attributes">, name: string, otherwise: readonly number[]): readonly number[] {
  const attribute = named(node.attributes, name);
  return attribute?.kind === "ints" ? attribute.value.map(Number) : otherwise;
}

/** A float attribute, or `otherwise` where the node leaves it out. */
export function floatOf(node: Pick<Node, "attributes">, name: string, otherwise: number): number {
  const attribute = named(node.attributes, name);
  return attribute?.kind === "float" ? attribute.value : otherwise;
}

/** A string attribute, or `otherwise` where the node leaves it out. */
export function stringOf(node: Pick<Node, "attributes">, name: string, otherwise: string): string {
  const attribute = named(node.attributes, name);
  return attribute?.kind === "string" ? attribute.value : otherwise;
}

function named(attributes: Attributes, name: string): Attribute | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}
