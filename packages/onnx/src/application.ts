import type { Attributes, Node, Value } from "./model.ts";

/** A node of a graph under construction: its inputs and outputs are known with their types. An input left out is undefined. */
export interface Application {
  readonly op: string;
  readonly domain: string;
  readonly name: string;
  readonly inputs: readonly (Value | undefined)[];
  readonly outputs: readonly Value[];
  readonly attributes: Attributes;
}

/** What may be said of a new node beside its operator, inputs and outputs. */
export interface NodeOptions {
  readonly attributes?: Attributes;
  readonly domain?: string;
  /** Its name, and its first output's; made unique, and the operator's where left out. */
  readonly name?: string;
}

/** The node of a finished graph, with other names for some of its values. */
export function nodeOf({ op, domain, name, inputs, outputs, attributes }: Application, renamed: ReadonlyMap<Value, string>): Node {
  const names = (values: readonly (Value | undefined)[]): readonly string[] =>
    Object.freeze(values.map((value) => (value === undefined ? "" : (renamed.get(value) ?? value.name))));
  return Object.freeze({
    op,
    domain,
    name,
    inputs: names(inputs),
    outputs: names(outputs),
    attributes: Object.freeze(attributes),
    doc: "",
  });
}
