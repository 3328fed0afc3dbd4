// @ts-check
// Compiles the formulas in dist/catalog from text to calls of the operators, so that a bundle of one function holds no parser, and puts in
// the plans of its kernels, so that nothing need be tried at run time.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import ts from "typescript";
import { plans } from "../dist/catalog/plans.generated.js";
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
  const edits = [...definitions(source, "define")].flatMap(({ callee, formula, name }) => [
    { from: callee.getStart(), to: callee.end, text: "build" },
    { from: formula.getStart(), to: formula.end, text: written(name, used) },
    { from: formula.end, to: formula.end, text: `, plans: ${planned(name)}` },
  ]);
  // A file that was compiled before has the plans of that time.
  if (edits.length === 0) {
    const renewed = [...definitions(source, "build")].map(({ formula, plans, name }) =>
      plans === undefined
        ? { from: formula.end, to: formula.end, text: `, plans: ${planned(name)}` }
        : { from: plans.getStart(), to: plans.end, text: planned(name) },
    );
    return write(file, text, renewed);
  }
  const imported = [...used].sort().map((name) => `${name} as ${local(name)}`);
  const heads = [`import { build } from "../activation/build.js";`, `import { ${imported.join(", ")} } from "../operators.js";`];
  const from = source.statements.find((statement) => statement.getText().endsWith(`from "../activation/define.js";`));
  if (from !== undefined) edits.push({ from: from.getStart(), to: from.end, text: heads.slice(0, used.size > 0 ? 2 : 1).join(" ") });
  write(file, text, edits);
}

/**
 * @param {URL} file
 * @param {string} text
 * @param {readonly { from: number, to: number, text: string }[]} edits
 */
function write(file, text, edits) {
  const edited = [...edits]
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((all, edit) => all.slice(0, edit.from) + edit.text + all.slice(edit.to), text);
  if (edited !== text) writeFileSync(file, edited);
}

/** @param {string} name */
function planned(name) {
  return JSON.stringify(plans[name] ?? "");
}

/**
 * The calls of define whose formula is a text, or a list of texts; and the calls of build, which that became.
 * @param {ts.Node} node
 * @param {"define" | "build"} callee
 * @returns {Generator<{ callee: ts.Node, formula: ts.Node, name: string, plans: ts.Node | undefined }>}
 */
function* definitions(node, callee) {
  const found = ts.isCallExpression(node) && node.expression.getText() === callee ? definition(node) : undefined;
  if (found !== undefined) yield found;
  /** @type {ts.Node[]} */
  const children = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* definitions(child, callee);
}

/** @param {ts.CallExpression} node */
function definition({ expression: callee, arguments: [fields] }) {
  if (fields === undefined || !ts.isObjectLiteralExpression(fields)) return undefined;
  const value = (/** @type {string} */ key) =>
    fields.properties.find((field) => ts.isPropertyAssignment(field) && field.name.getText() === key);
  const [formula, name, plans] = [value("formula"), value("name"), value("plans")].map((field) =>
    field !== undefined && ts.isPropertyAssignment(field) ? field.initializer : undefined,
  );
  if (formula === undefined || name === undefined || !ts.isStringLiteral(name)) return undefined;
  const isCompiled = callee.getText() === "build";
  return isCompiled === isFunction(formula) ? { callee, formula, name: name.text, plans } : undefined;
}

/**
 * Whether a formula, or the first of several, is a function.
 * @param {ts.Node} formula
 * @returns {boolean}
 */
function isFunction(formula) {
  if (!ts.isArrayLiteralExpression(formula)) return ts.isArrowFunction(formula);
  const [first] = formula.elements;
  return first !== undefined && isFunction(first);
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
