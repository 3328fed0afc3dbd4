import { type Application, type NodeOptions, nodeOf } from "./application.ts";
import { tensor as tensorAttribute } from "./attribute.ts";
import { Functions } from "./functions.ts";
import type { Graph, LocalFunction, Value, ValueType } from "./model.ts";
import { float32, type Tensor } from "./tensor.ts";
import { usualOpset } from "./version.ts";

/** A graph under construction: gives out names, each once, and keeps nodes in the order in which they were added. */
export class GraphBuilder {
  readonly functions: Functions;
  /** The operator set of ai.onnx that it is written for. */
  readonly opset: number;
  readonly #names: Map<string, number>;
  readonly #applications: (Application & { readonly outputs: Value[] })[] = [];
  readonly #inputs: Value[] = [];
  readonly #initializers = new Map<string, Tensor>();
  readonly #constants = new Map<string, Value>();

  /** A graph inside a node of `outer` shares its functions and operator set, and may not use its names. */
  constructor({ outer, opset = outer?.opset ?? usualOpset }: { readonly outer?: GraphBuilder; readonly opset?: number } = {}) {
    this.functions = outer?.functions ?? new Functions();
    this.opset = opset;
    this.#names = outer === undefined ? new Map() : outer.#names;
  }

  get applications(): readonly Application[] {
    return this.#applications;
  }

  /** An input of the graph. */
  input(name: string, type: ValueType): Value {
    const value = this.#value(name, type);
    this.#inputs.push(value);
    return value;
  }

  /** A weight: data under a name that readers rely on. */
  initializer(name: string, tensor: Tensor): Value {
    const value = this.#value(name, tensor);
    this.#initializers.set(value.name, tensor);
    return value;
  }

  /** Data that belongs to the formula, as a Constant node; equal constants share one. */
  constant(tensor: Tensor): Value {
    const key = `${tensor.type}[${tensor.dims.join()}]${tensor.data.join()}`;
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const value = this.node("Constant", [], tensor, { attributes: { value: tensorAttribute(tensor) } });
    this.#constants.set(key, value);
    return value;
  }

  /** A float32 scalar. */
  scalar(value: number): Value {
    return this.constant(float32([], [value]));
  }

  /** Adds a node with one output of this type. */
  node(op: string, inputs: readonly (Value | undefined)[], type: ValueType, options: NodeOptions = {}): Value {
    const value = this.#value(options.name ?? op, type);
    this.#add(op, inputs, [value], options);
    return value;
  }

  /** Adds a node with outputs of these types. */
  nodes(op: string, inputs: readonly Value[], types: readonly ValueType[], options: NodeOptions = {}): readonly Value[] {
    const values = types.map((type) => this.#value(options.name ?? op, type));
    this.#add(op, inputs, values, options);
    return values;
  }

  /** Adds a node that calls a model-local function with one output. */
  call(local: LocalFunction, inputs: readonly Value[], type: ValueType, name: string = local.name): Value {
    const own = this.functions.define(local);
    return this.node(own.name, inputs, type, { domain: own.domain, name });
  }

  /** The next output of a node that was added before. */
  extend(application: Application, type: ValueType): Value {
    const value = this.#value(application.name, type);
    const extended = this.#applications.find((other) => other === application);
    extended?.outputs.push(value);
    return value;
  }

  /** The finished graph; each output takes its name from the key. */
  build(name: string, outputs: Readonly<Record<string, Value>>, doc = ""): Graph {
    const produced = new Set(this.#applications.flatMap((node) => node.outputs));
    const names = new Map<Value, string>();
    for (const [output, value] of Object.entries(outputs)) {
      const free = produced.has(value) && !names.has(value);
      names.set(free ? value : this.node("Identity", [value], value, { name: output }), output);
    }
    return Object.freeze({
      name,
      nodes: Object.freeze(this.#applications.map((application) => nodeOf(application, names))),
      inputs: Object.freeze([...this.#inputs]),
      outputs: Object.freeze([...names].map(([value, output]) => Object.freeze({ ...value, name: output }))),
      initializers: Object.freeze(Object.fromEntries(this.#initializers)),
      doc,
    });
  }

  #add(op: string, inputs: readonly (Value | undefined)[], outputs: readonly Value[], { attributes = {}, domain = "" }: NodeOptions): void {
    this.#applications.push({ op, domain, name: outputs[0]?.name ?? op, inputs, outputs: [...outputs], attributes });
  }

  #value(hint: string, { type, dims }: ValueType): Value {
    const used = this.#names.get(hint) ?? 0;
    this.#names.set(hint, used + 1);
    if (used > 0) return this.#value(`${hint}_${used + 1}`, dims === undefined ? { type } : { type, dims });
    return Object.freeze({ name: hint, type, ...(dims === undefined ? {} : { dims }) });
  }
}
