import { type Floats, GraphBuilder, gradients, type Model, modelOf, type Value } from "@gofz/onnx";
import { expect } from "vitest";
import { open } from "./session.ts";

/** A function of named float inputs, written into a graph. */
export interface Sample {
  readonly inputs: Readonly<Record<string, Floats>>;
  readonly build: (graph: GraphBuilder, inputs: Readonly<Record<string, Value>>) => Value;
  /** The step of the central differences, and how far they may lie from the gradient, relative to its largest entry. */
  readonly step: number;
  readonly tolerance: number;
  /** The inputs that have a gradient; all where left out. */
  readonly wrt?: readonly string[];
}

/** Reverse mode agrees with central differences of the same graph: for a random direction in the output, in every entry of every input. */
export async function expectPullback({ inputs, build, step, tolerance, wrt = Object.keys(inputs) }: Sample): Promise<void> {
  const { model, outputDims } = pullback(inputs, build, wrt);
  const size = outputDims.reduce((product, dim) => product * dim, 1);
  const direction = { dims: outputDims, data: Float32Array.from({ length: size }, (_, i) => ((i * 7) % 5) - 1.5) };
  const { run, close } = await open(model);
  const value = async (feeds: Readonly<Record<string, Floats>>): Promise<number> => {
    const { y } = await run({ ...feeds, direction });
    return (y?.data ?? new Float32Array()).reduce((sum, entry, i) => sum + entry * (direction.data[i] ?? 0), 0);
  };
  const found = await run({ ...inputs, direction });
  for (const name of wrt) {
    const { data, dims } = inputs[name] as Floats;
    const moved = (i: number, by: number): Readonly<Record<string, Floats>> => ({
      ...inputs,
      [name]: { dims, data: data.map((entry, j) => (i === j ? entry + by : entry)) },
    });
    const differences: number[] = [];
    for (const i of data.keys()) differences.push(((await value(moved(i, step))) - (await value(moved(i, -step)))) / (2 * step));
    const allowed = tolerance * Math.max(1, ...differences.map(Math.abs));
    differences.forEach((difference, i) => {
      expect(Math.abs((found[`d${name}`]?.data[i] ?? Number.NaN) - difference), `d${name}[${i}]`).toBeLessThanOrEqual(allowed);
    });
  }
  await close();
}

function pullback(
  inputs: Sample["inputs"],
  build: Sample["build"],
  wrt: readonly string[],
): { readonly model: Model; readonly outputDims: readonly number[] } {
  const graph = new GraphBuilder();
  const values = Object.fromEntries(Object.entries(inputs).map(([name, { dims }]) => [name, graph.input(name, { type: "float32", dims })]));
  const y = build(graph, values);
  const direction = graph.input("direction", y);
  const slopes = gradients(
    graph,
    y,
    wrt.map((name) => values[name] as Value),
    direction,
  );
  const outputs = Object.fromEntries(wrt.map((name, i) => [`d${name}`, slopes[i] as Value]));
  return { model: modelOf(graph, "pullback", { y, ...outputs }), outputDims: (y.dims ?? []).map(Number) };
}
