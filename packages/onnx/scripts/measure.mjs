// Measures on onnxruntime-node which graph is the fastest for each formula of the catalogue, and writes src/activation/measured.generated.ts.
import { writeFile } from "node:fs/promises";
import { catalog, differentiate, inference, isElementwise, parameters, print, simplify, substitute } from "@gofz/core";
import { failures, random } from "@gofz/testkit";
import { recipeKey } from "../dist/activation/measured.js";
import { activationModel } from "../dist/index.js";
import { candidates } from "./measure/candidates.mjs";
import { matches } from "./measure/match.mjs";
import { opened, race } from "./measure/session.mjs";
import { text } from "./measure/text.mjs";

const bounds = { value: 4, slope: 8 };
const absolute = 2 ** -22;
/** A recipe has to be so much faster than the lowered program. */
const worthwhile = 1.25;
const rounds = 9;

const next = random(1);
const timed = Float32Array.from({ length: 2 ** 18 }, () => (next() - 0.5) * 16);
const tried = Float32Array.from({ length: 6000 }, (_, i) => {
  const sign = next() < 0.5 ? -1 : 1;
  return sign * 2 ** (i % 2 === 0 ? next() * 36 - 28 : next() * 274 - 148);
});
tried.set([Number.NaN, -Infinity, Infinity, 0, -0, 3.4e38, -3.4e38]);

const only = process.argv.slice(2);
const subjects = Object.values(catalog).flatMap((activation) => {
  if (only.length > 0 && !only.includes(activation.name)) return [];
  const values = parameters(activation);
  if (!isElementwise(activation)) {
    const isOne = activation.outputs.length === 1 && activation.inputs.length === 1;
    return isOne ? [{ activation, order: undefined, values, formula: inference(activation) }] : [];
  }
  return [0, 1].map((order) => ({ activation, order, values, formula: differentiate(inference(activation), "x", order) }));
});

const operators = await matches(subjects);
const recipes = {};
for (const { activation, order, values, formula } of subjects.filter(({ order }) => order !== undefined)) {
  const key = recipeKey({ formula, values, trainable: activation.trainable });
  if (recipes[key] !== undefined) continue;
  const found = await fastest(activation, order, formula, values);
  if (found !== undefined) recipes[key] = found;
  process.stderr.write(`${activation.name}${"'".repeat(order)}: ${JSON.stringify(found)}\n`);
}

await writeFile(new URL("../src/activation/measured.generated.ts", import.meta.url), text({ operators, recipes }));

/** The recipe of the fastest graph that keeps all promises, if it is faster than the program. */
async function fastest(activation, order, formula, values) {
  const program = await opened(activationModel(activation, { form: "primitive", order }));
  const exact = await opened(activationModel(activation, { form: "primitive", precision: "exact", order }));
  const truth = await exact.run(tried);
  const ulps = order === 0 ? bounds.value : bounds.slope;
  const open = [];
  const own = matching(formula, values).filter(({ inputs = [] }) => activation.trainable.every((name) => inputs.includes(name)));
  for (const { recipe, model } of candidates(formula, values, own)) {
    const session = await opened(model()).catch(() => undefined);
    if (session === undefined) continue;
    const y = await session.run(tried);
    const isNear = y.every((value, i) => near(value, truth[i], ulps));
    if (isNear) open.push({ recipe, session });
    else await session.close();
  }
  const [base, ...times] = await race(
    [program, ...open.map(({ session }) => session)].map(({ timer }) => timer(timed)),
    rounds,
  );
  // In steps of a tenth, so that of equals the first, which is the simplest, stays first.
  const ranked = open.map(({ recipe, session }, i) => ({ recipe, session, gain: base / times[i] }));
  ranked.sort((a, b) => Math.round(10 * Math.log2(b.gain)) - Math.round(10 * Math.log2(a.gain)));
  let best;
  for (const { recipe, session, gain } of ranked) {
    if (gain < worthwhile || best !== undefined) continue;
    const broken = await failures({ run: (_activation, _order, x) => session.run(x), bounds, absolute }, activation, order);
    if (broken.length === 0 && (await isNearThroughout(session, exact, ulps))) best = { ...recipe, gain: Number(gain.toPrecision(2)) };
  }
  for (const session of [program, exact, ...open.map(({ session }) => session)]) await session.close();
  return best;
}

/** At every sixteenth float32 where functions bend, from 2^-4 to 2^5 in magnitude: some operators err at few places. */
async function isNearThroughout(session, exact, ulps) {
  for (const sign of [0, 2 ** 31]) {
    for (let exponent = 127 - 4; exponent < 127 + 5; exponent++) {
      const bits = Uint32Array.from({ length: 2 ** 19 }, (_, i) => sign + exponent * 2 ** 23 + 16 * i);
      const x = new Float32Array(bits.buffer);
      const [y, truth] = [await session.run(x), await exact.run(x)];
      for (let i = 0; i < x.length; i++) if (!near(y[i], truth[i], ulps)) return false;
    }
  }
  return true;
}

function near(value, truth, ulps) {
  if (!Number.isFinite(truth)) return Object.is(value, truth);
  return Math.abs(value - truth) <= Math.max(absolute, ulps * 2 ** (Math.floor(Math.log2(Math.abs(truth))) - 23));
}

/** The operators that compute a formula, with its values or in its parameters. */
function matching(formula, values) {
  const keys = [print(simplify(substitute(formula, values))), print(formula)];
  return keys.flatMap((key) => operators[key] ?? []);
}
