// @ts-check
// Compiles the formulas in dist/catalog from text to calls of the operators, so that a bundle of one function holds no parser.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import ts from "typescript";
import { catalog, fold } from "../dist/index.js";
import { operators } from "../dist/operators.js";

/** @typedef {import("../dist/index.js").Term} Term */

const folder = new URL("../dist/catalog/", import.meta.url);
for (const file of readdirSync(folder).filter((name) => name.endsWith(".js"))) compile(new URL(file, folder));

/** @param {URL} file */
function compile(file) {
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file.pathname, text, ts.ScriptTarget.ES2022, true);
  /** @type {Set<string>} */
  const used = new Set();
  const edits = [...definitions(source)].flatMap(({ callee, formula, name }) => [
    { from: callee.getStart(), to: callee.end, text: "build" },
    { from: formula.getStart(), to: formula.end, text: written(name, used) },
  ]);
  if (edits.length === 0) return;
  const imported = [...used].sort().map((name) => `${name} as ${local(name)}`);
  const heads = [`import { build } from "../activation/build.js";`, `import { ${imported.join(", ")} } from "../operators.js";`];
  const from = source.statements.find((statement) => statement.getText().endsWith(`from "../activation/define.js";`));
  if (from !== undefined) edits.push({ from: from.getStart(), to: from.end, text: heads.slice(0, used.size > 0 ? 2 : 1).join(" ") });
  const compiled = edits
    .sort((a, b) => b.from - a.from)
    .reduce((all, edit) => all.slice(0, edit.from) + edit.text + all.slice(edit.to), text);
  writeFileSync(file, compiled);
}

/**
 * The calls of define whose formula is a text, or a list of texts.
 * @param {ts.Node} node
 * @returns {Generator<{ callee: ts.Node, formula: ts.Node, name: string }>}
 */
function* definitions(node) {
  const found = ts.isCallExpression(node) && node.expression.getText() === "define" ? definition(node) : undefined;
  if (found !== undefined) yield found;
  /** @type {ts.Node[]} */
  const children = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* definitions(child);
}

/** @param {ts.CallExpression} node */
function definition({ expression: callee, arguments: [fields] }) {
  if (fields === undefined || !ts.isObjectLiteralExpression(fields)) return undefined;
  const value = (/** @type {string} */ key) =>
    fields.properties.find((field) => ts.isPropertyAssignment(field) && field.name.getText() === key);
  const [formula, name] = [value("formula"), value("name")].map((field) =>
    field !== undefined && ts.isPropertyAssignment(field) ? field.initializer : undefined,
  );
  if (formula === undefined || name === undefined || !ts.isStringLiteral(name) || ts.isArrowFunction(formula)) return undefined;
  return { callee, formula, name: name.text };
}

/**
 * The outputs of an activation as functions of its symbols.
 * @param {string} name
 * @param {Set<string>} used
 */
function written(name, used) {
  const { outputs, inputs, params, draws } = catalog[name] ?? fail(name);
  const symbols = [...inputs.slice(1), ...Object.keys(params), ...Object.keys(draws)];
  const head = symbols.length > 0 ? `(x, { ${symbols.join(", ")} }) => ` : "(x) => ";
  const texts = outputs.map((output) => head + expression(output, used));
  return texts.length === 1 ? (texts[0] ?? "") : `[${texts.join(", ")}]`;
}

/**
 * @param {Term} term
 * @param {Set<string>} used
 */
function expression(term, used) {
  const call =
    (/** @type {string} */ name) =>
    (/** @type {string[]} */ ...args) => {
      used.add(name);
      return `${local(name)}(${args.join(", ")})`;
    };
  const ops = Object.fromEntries(Object.keys(operators).map((name) => [name, call(name)]));
  return fold(term, {
    num: (value) => (Object.is(value, -0) ? "-0" : String(value)),
    sym: ({ name }) => name,
    ops: /** @type {any} */ (ops),
  });
}

/** @param {string} name */
function local(name) {
  return `${name}Of`;
}

/**
 * @param {string} name
 * @returns {never}
 */
function fail(name) {
  throw new Error(`dist/catalog defines ${name}, which is not in the catalogue.`);
}
