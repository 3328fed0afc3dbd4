// Which operators compute which formulas, and in which operator sets onnxruntime runs them.
import { equivalent, evaluate, evaluateAlong, parse, print, simplify, substitute, sym } from "@gofz/core";
import { writeOperator } from "../../dist/activation/operator.js";
import { float32, GraphBuilder, modelOf, offeredOpsets } from "../../dist/index.js";
import { operators } from "./operators.mjs";
import { opened } from "./session.mjs";

const points = Float32Array.of(-3.25, -1.5, -0.75, -0.25, 0.25, 0.5, 1.25, 2.5);

/** The model of an operator. */
export function operatorModel(operator, values, opset, ends) {
  const graph = new GraphBuilder({ opset });
  const x = graph.input("x", { type: "float32" });
  const params = Object.fromEntries((operator.inputs ?? []).map((name) => [name, graph.initializer(name, float32([], [values[name]]))]));
  return modelOf(graph, operator.op, { y: writeOperator(graph, { x, params }, { operator, values, axis: -1, ends }) });
}

/** The rows of the table of operators for formulas with values of their parameters, by the formula's key. */
export async function matches(formulas) {
  const rows = {};
  for (const candidate of operators) {
    const { op, domain, values = {}, parameters = {}, inputs = {}, axis } = candidate;
    const named = { ...parameters, ...inputs };
    const own = substitute(parse(candidate.formula, [...Object.keys(named), ...Object.keys(values)]), values);
    const attributes = { ...values, ...candidate.attributes };
    const row = { op, ...(domain && { domain }), ...(Object.keys(attributes).length > 0 && { attributes }), ...(axis && { axis }) };
    const found = Object.keys(named).length === 0 ? [[print(simplify(own)), row, {}]] : [];
    for (const each of formulas) found.push(...matched(each, own, named, candidate, row));
    for (const [key, row, values] of found) {
      const known = rows[key] ?? [];
      if (known.some((other) => JSON.stringify({ ...other, opsets: 0 }) === JSON.stringify({ ...row, opsets: 0 }))) continue;
      const opsets = await running(row, values, evaluated(substitute(own, named)));
      if (opsets !== undefined) rows[key] = [...known, { ...row, opsets }];
    }
  }
  return rows;
}

/** Where a formula is an operator's, with its numbers, or with parameters of the same place. */
function matched({ formula, values }, own, named, { parameters, inputs }, row) {
  const names = Object.keys(named);
  if (names.length === 0) {
    // Of several parameters, some may happen to be 0.
    if (Object.keys(values).length > 1) return [];
    const numeric = simplify(substitute(formula, values));
    return isSame(numeric, own) ? [[print(numeric), row, {}]] : [];
  }
  return arrangements(Object.keys(values), names.length).flatMap((chosen) => {
    const renamed = substitute(own, Object.fromEntries(names.map((name, i) => [name, sym(chosen[i], "uniform")])));
    if (Object.keys(values).length !== names.length || !isSame(formula, renamed, values)) return [];
    const places = Object.fromEntries(names.map((name, i) => [name, chosen[i]]));
    const defaults = Object.fromEntries(names.map((name, i) => [chosen[i], named[name]]));
    return [[print(formula), { ...row, ...(parameters && { parameters: places }), ...(inputs && { inputs: chosen }) }, defaults]];
  });
}

function isSame(a, b, values = {}) {
  const [left, right] = [a, b].map((term) => evaluated(substitute(term, values)));
  return left.every((value, i) => Math.abs(value - right[i]) <= 1e-12) && (a === b || equivalent(a, b));
}

function evaluated(term) {
  try {
    return Array.from(points, (x) => evaluate(term, { x }));
  } catch {
    return evaluateAlong(term, { x: points });
  }
}

function arrangements(names, count) {
  if (count === 0) return [[]];
  return names.flatMap((name) =>
    arrangements(
      names.filter((other) => other !== name),
      count - 1,
    ).map((rest) => [name, ...rest]),
  );
}

/** The first and the last operator set in which it loads and gives these values. */
async function running(operator, values, expected) {
  const good = [];
  for (let opset = offeredOpsets.first; opset <= offeredOpsets.last; opset++) {
    try {
      const session = await opened(operatorModel(operator, values, opset));
      const y = await session.run(points);
      await session.close();
      if (expected.every((value, i) => Math.abs(y[i] - value) <= 1e-3 * Math.max(1, Math.abs(value)))) good.push(opset);
    } catch {
      // This operator set has no such operator, or onnxruntime no kernel for it.
    }
  }
  return good.length === 0 ? undefined : [good[0], good.at(-1)];
}
