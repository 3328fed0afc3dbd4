import type { ElementType, Tensor } from "./tensor.ts";

/** A dimension: a number, or the name of one that is known only at run time ("batch"). */
export type Dim = number | string;

/** What is known of a value before it runs; without `dims` any shape will do. */
export interface ValueType {
  readonly type: ElementType;
  readonly dims?: readonly Dim[];
}

/** A typed name: an input or an output of a graph. */
export interface Value extends ValueType {
  readonly name: string;
}

/** What an attribute of each kind holds. */
export interface AttributeValues {
  readonly float: number;
  readonly int: bigint;
  readonly string: string;
  readonly tensor: Tensor;
  readonly graph: Graph;
  readonly floats: readonly number[];
  readonly ints: readonly bigint[];
  readonly strings: readonly string[];
}

export type ValueKind = keyof AttributeValues;

/** An attribute that holds its value itself. */
export type ValueAttribute<K extends ValueKind = ValueKind> = { [P in K]: { readonly kind: P; readonly value: AttributeValues[P] } }[K];

/** A node's attribute; `reference` stands for an attribute of the function that the node is part of. */
export type Attribute = ValueAttribute | { readonly kind: "reference"; readonly value: string; readonly of: ValueKind };

export type Attributes = Readonly<Record<string, Attribute>>;

/** One operator applied to named values; "" as an input is one left out. `domain` is "" for ai.onnx. */
export interface Node {
  readonly op: string;
  readonly domain: string;
  readonly name: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Attributes;
  readonly doc: string;
}

/** Nodes in an order in which they can run; each name is given a value once. An initializer that is also an input is that input's default. */
export interface Graph {
  readonly name: string;
  readonly nodes: readonly Node[];
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  readonly initializers: Readonly<Record<string, Tensor>>;
  /** The types of values of its nodes that a runtime is told, since it could not infer them. */
  readonly values?: readonly Value[];
  readonly doc: string;
}

/** Operator sets by domain: `{ "": 21 }` is ai.onnx 21. */
export type Opsets = Readonly<Record<string, number>>;

export type Metadata = Readonly<Record<string, string>>;

/** A model-local function: a named, documented piece of graph that nodes call like an operator. */
export interface LocalFunction {
  readonly domain: string;
  readonly name: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Names of the attributes that its nodes refer to. */
  readonly attributes: readonly string[];
  readonly nodes: readonly Node[];
  readonly opsets: Opsets;
  readonly doc: string;
  readonly metadata: Metadata;
}

/** An ONNX model in memory: plain data, never changed. */
export interface Model {
  readonly irVersion: number;
  readonly opsets: Opsets;
  readonly producer: string;
  readonly producerVersion: string;
  readonly doc: string;
  readonly graph: Graph;
  readonly functions: readonly LocalFunction[];
  readonly metadata: Metadata;
}
