import { int } from "../attribute.ts";
import type { GraphBuilder } from "../builder.ts";
import type { Value } from "../model.ts";
import { int64 } from "../tensor.ts";

/** Equal shares of a value's channels under these names; the value itself where it is alone. A runtime refuses channels that don't divide. */
export function shares(graph: GraphBuilder, value: Value, names: readonly string[], axis: number): Readonly<Record<string, Value>> {
  const values = names.length === 1 ? [value] : split(graph, value, names.length, axis);
  return Object.fromEntries(names.map((name, i) => [name, values[i] as Value]));
}

/** The sizes are computed: left to itself, Split gives a smaller last share from operator set 18 on, which might then be broadcast. */
function split(graph: GraphBuilder, value: Value, count: number, axis: number): readonly Value[] {
  const places = graph.constant(int64([count], new Array<number>(count).fill(axis)));
  const lengths = graph.node("Gather", [graph.node("Shape", [value], { type: "int64" }), places], { type: "int64" });
  const sizes = graph.node("Div", [lengths, graph.constant(int64([1], [count]))], { type: "int64" });
  const types = new Array<Pick<Value, "type">>(count).fill({ type: value.type });
  return graph.nodes("Split", [value, sizes], types, { attributes: { axis: int(axis) } });
}

/** Values side by side along the channels. */
export function joined(graph: GraphBuilder, values: readonly [Value, ...Value[]], axis: number): Value {
  const [first] = values;
  return values.length === 1 ? first : graph.node("Concat", values, { type: first.type }, { attributes: { axis: int(axis) } });
}
