// The graphs that are tried for a formula of x.
import { postorder, stabilizeAlong } from "@gofz/core";
import { writeComputation } from "../../dist/activation/write.js";
import { float32, GraphBuilder, modelOf } from "../../dist/index.js";
import { operatorModel } from "./match.mjs";

const ends = [undefined, [-(2 ** 60), Infinity], [-(2 ** 60), 2 ** 60]];
const usual = 21;
const unsteady = ["log", "log1p", "softplus", "sin", "cos", "tan", "atan", "asinh", "pow"];

/** A formula read directly by a recipe. */
function directModel(formula, values, recipe) {
  const graph = new GraphBuilder();
  const x = graph.input("x", { type: "float32" });
  const params = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, graph.initializer(name, float32([], [value]))]));
  const y = writeComputation(
    graph,
    { x: ["x"], dy: [], formulas: [formula] },
    { x, params },
    { precision: "fast", axis: -1, values, plans: "", recipe },
  );
  return modelOf(graph, "direct", { y });
}

/** Recipes with their models: the operators, and the formula read with some of its functions as operators. */
export function candidates(formula, values, operators) {
  const names = new Set(postorder(stabilizeAlong(formula)).flatMap((part) => (part.kind === "call" ? [part.op.name] : [])));
  // No sample is sure to find where the bits of these differ between the lanes of a tensor and its tail.
  if (unsteady.some((name) => names.has(name))) return [];
  const readings = subsets(["sigmoid", "tanh", "erf"].filter((name) => names.has(name)));
  return ends.flatMap((end) => [
    ...operators
      .filter(({ domain }) => domain === undefined)
      .map((operator) => {
        const opset = Math.min(Math.max(usual, operator.opsets[0]), operator.opsets[1]);
        return { recipe: { operator, ...(end && { ends: end }) }, model: () => operatorModel(operator, values, opset, end) };
      }),
    ...readings.map((whole) => {
      const recipe = { ...(whole.length > 0 && { whole }), ...(end && { ends: end }) };
      return { recipe, model: () => directModel(formula, values, recipe) };
    }),
  ]);
}

function subsets(names) {
  const [first, ...rest] = names;
  return first === undefined ? [[]] : subsets(rest).flatMap((subset) => [[first, ...subset], subset]);
}
