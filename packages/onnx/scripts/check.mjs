// Has others judge our models: ONNX's checker (Debian's python3-onnx), and the node tests of ONNX (Debian's libonnx-testdata) our primitive form.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { catalog, define } from "@gofz/core";
import * as ort from "onnxruntime-node";
import { activationModel, encodeModel, floatsOf, readModel } from "../dist/index.js";
import { operators } from "./measure/operators.mjs";

const data = "/usr/share/libonnx-testdata/data/node";
const run = promisify(execFile);
const points = [-4, -1.5, -0.25, 0, 0.5, 2.75];
let failed = false;

await checked();
await nodeTests();
process.exitCode = failed ? 1 : 0;

function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Models of the whole catalogue, in the operator sets that this version of ONNX knows. */
async function checked() {
  const python = await findPython();
  if (python === undefined) {
    failed = true;
    return say("python3-onnx is not installed. On Debian: apt-get install python3-onnx");
  }
  const { opset: newest, version } = await asked(python, await mkdtemp(join(tmpdir(), "gofz-onnx-")));
  const opsets = [13, Math.min(newest, 26)];
  const folder = await mkdtemp(join(tmpdir(), "gofz-onnx-"));
  let [written, skipped] = [0, 0];
  for (const [activation, options] of tasks(opsets)) {
    const name = [activation.name, ...Object.values(options)].join("-");
    const model = modelFor(activation, options);
    if (model === undefined) skipped++;
    else {
      written++;
      await writeFile(join(folder, `${name}.onnx`), encodeModel(model));
      await writeFile(join(folder, `${name}.json`), JSON.stringify(feedsOf(activation, model)));
    }
  }
  const { errors, evaluates, outputs } = await asked(python, folder);
  for (const [name, error] of Object.entries(errors)) say(`checker: ${name}: ${error}`);
  failed ||= Object.keys(errors).length > 0;
  say(`checker of onnx ${version}: ${written - Object.keys(errors).length} of ${written} models, operator sets ${opsets.join(" and ")}`);
  say(
    `skipped: operator sets above ${newest}, which this version does not know; ${skipped} exact ones that onnxruntime has no doubles for`,
  );
  if (!evaluates) say("skipped: the reference evaluator, which came with onnx 1.13");
  else await compared(folder, outputs);
  await rm(folder, { recursive: true });
}

/** A gated activation gives fewer elements than it takes, or more: dy has as many. */
function feedsOf({ inputs, outputs }, { graph }) {
  const count = (points.length * outputs.length) / inputs.length;
  const dy = Array.from({ length: count }, (_, i) => points[i % points.length]);
  return Object.fromEntries(graph.inputs.map(({ name }) => [name, name === "x" ? points : dy]));
}

function tasks(opsets) {
  return Object.values(catalog).flatMap((activation) =>
    opsets.flatMap((opset) =>
      ["function", "primitive", "auto"].flatMap((form) =>
        [0, 1].flatMap((order) => ["fast", "exact"].map((precision) => [activation, { form, precision, order, opset }])),
      ),
    ),
  );
}

function modelFor(activation, options) {
  try {
    return activationModel(activation, { ...options, dims: ["n"] });
  } catch (error) {
    if (error.code === "UNSUPPORTED") return undefined;
    throw error;
  }
}

/** The reference evaluator's outputs with onnxruntime's. */
async function compared(folder, outputs) {
  let agreeing = 0;
  for (const [name, values] of Object.entries(outputs)) {
    const feeds = JSON.parse(await readFile(join(folder, `${name}.json`), "utf8"));
    const [y] = Object.values(await ran(await readFile(join(folder, `${name}.onnx`)), feeds));
    const far = values.findIndex((value, i) => !isNear(Number(value), y.data[i]));
    if (far < 0) agreeing++;
    else say(`reference: ${name} gives ${values[far]}, onnxruntime ${y.data[far]}`);
    failed ||= far >= 0;
  }
  say(`reference evaluator: ${agreeing} of ${Object.keys(outputs).length} models agree with onnxruntime`);
}

async function ran(bytes, feeds) {
  const session = await ort.InferenceSession.create(bytes, { intraOpNumThreads: 1, logSeverityLevel: 4 });
  const tensors = Object.entries(feeds).map(([name, values]) => [
    name,
    new ort.Tensor("float32", Float32Array.from(values), [values.length]),
  ]);
  const results = await session.run(Object.fromEntries(tensors));
  await session.release();
  return results;
}

async function asked(python, folder) {
  const { stdout } = await run(python, [join(import.meta.dirname, "check.py"), folder], { maxBuffer: 2 ** 28 });
  return JSON.parse(stdout);
}

/** Debian's own python3 has Debian's python3-onnx, which another one that comes first on the PATH has not. */
async function findPython() {
  for (const python of ["python3", "/usr/bin/python3"]) {
    if ((await run(python, ["-c", "import onnx"]).catch(() => undefined)) !== undefined) return python;
  }
  return undefined;
}

/** ONNX's tests of single operators: the formula of each as our primitive form gives the outputs that they expect. */
async function nodeTests() {
  if (!existsSync(data)) {
    failed = true;
    return say("ONNX's node tests are not installed. On Debian: apt-get install libonnx-testdata");
  }
  const results = { passed: 0, failed: 0 };
  const known = new Set(operators.map(({ op }) => op));
  for (const folder of (await readdir(data)).sort()) {
    const model = await readFile(join(data, folder, "model.onnx"))
      .then(readModel)
      .catch(() => undefined);
    const [node, ...others] = model?.graph.nodes ?? [];
    if (node === undefined || others.length > 0 || !known.has(node.op)) continue;
    const problem = await tested(join(data, folder, "test_data_set_0"), node);
    if (problem.skipped !== undefined) say(`skipped: ${folder}: ${problem.skipped}`);
    else results[problem.wrong === undefined ? "passed" : "failed"]++;
    if (problem.wrong !== undefined) say(`node test: ${folder}: ${problem.wrong}`);
  }
  failed ||= results.failed > 0 || results.passed === 0;
  say(`node tests of ONNX: ${results.passed} of ${results.passed + results.failed} pass`);
}

async function tested(folder, { op, attributes }) {
  const { formula, values = {}, parameters = {}, inputs } = operators.find((candidate) => candidate.op === op);
  const [x, expected] = await Promise.all(["input_0.pb", "output_0.pb"].map((name) => tensor(join(folder, name))));
  if (x.type !== "float32") return { skipped: `x is of type ${x.type}` };
  if (inputs !== undefined) return { skipped: `${Object.keys(inputs).join()} has a value a channel, and our parameters are scalars` };
  const named = { ...values, ...parameters };
  const params = Object.fromEntries(Object.entries(named).map(([name, value]) => [name, attributes[name]?.value ?? value]));
  const activation = define({ name: "tested", formula, params: named });
  const axis = Number(attributes.axis?.value ?? -1);
  const session = await ort.InferenceSession.create(encodeModel(activationModel(activation, { form: "primitive", axis, params })));
  const { y } = await session.run({ x: new ort.Tensor("float32", floatsOf(x).data, x.dims) });
  await session.release();
  const wanted = floatsOf(expected).data;
  const far = wanted.findIndex((value, i) => !isNear(value, y.data[i]));
  return far < 0 ? {} : { wrong: `${y.data[far]}, not ${wanted[far]}, for ${floatsOf(x).data[far]}` };
}

/** A TensorProto, read as the only initializer of a model. */
async function tensor(path) {
  const bytes = await readFile(path);
  const wrapped = field(7, field(5, bytes));
  return Object.values(readModel(wrapped).graph.initializers)[0];
}

function field(number, content) {
  const length = [];
  for (let rest = content.length; ; rest >>>= 7) {
    length.push(rest > 127 ? (rest & 127) | 128 : rest);
    if (rest < 128) break;
  }
  return Uint8Array.from([number * 8 + 2, ...length, ...content]);
}

function isNear(a, b) {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Object.is(a, b);
  return Math.abs(a - b) <= 1e-5 * Math.max(1, Math.abs(a));
}
