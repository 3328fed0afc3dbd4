// Writes src/activation/plans.generated.ts: how the fast graphs of the catalogue and its slopes are lowered, which takes long to find out; and
// test/curvatures.generated.ts, the same for second derivatives, which nobody trains with: they would make every bundle larger.
import { writeFileSync } from "node:fs";
import { catalog, differentiate, inference, isElementwise, parameters, plan } from "@gofz/core";
import { code } from "../../core/scripts/code.mjs";
import { machines } from "../dist/activation/precision.js";

const found = [];
const foundForSlopes = [];
const foundForCurvatures = [];
for (const activation of Object.values(catalog).filter(isElementwise)) {
  process.stderr.write(`${activation.name}\n`);
  const [formula, slope, curvature] = [0, 1, 2].map((order) => differentiate(inference(activation), "x", order));
  const machine = { ...machines.whole, typical: parameters(activation) };
  found.push(plan(formula, machine), plan(slope, machine));
  const trained = plan(slope, { ...machine, typical: {}, guarded: false });
  if (trained !== found.at(-1)) foundForSlopes.push(trained);
  foundForCurvatures.push(plan(curvature, machine));
}

write(
  "src/activation/plans.generated.ts",
  `/** Written by \`pnpm plans\`, which tried programs for all of this: the keys of formulas and slopes, by their plan. */
export const found: Readonly<Record<string, string>> = ${table(found)};

/** Of slopes as training multiplies them, where theirs is another. */
export const foundForSlopes: Readonly<Record<string, string>> = ${table(foundForSlopes)};

/** The code of core that they were found with. */
export const foundWith = "${code()}";
`,
);

write(
  "test/curvatures.generated.ts",
  `/** Written by \`pnpm plans\`: the keys of the catalogue's second derivatives, by their plan. */
export const foundForCurvatures: Readonly<Record<string, string>> = ${table(foundForCurvatures)};
`,
);

function write(path, text) {
  writeFileSync(new URL(`../${path}`, import.meta.url), text);
}

/** Texts of `plan`, sorted: a key of five characters, and the plan. */
function table(texts) {
  const keys = {};
  for (const text of [...new Set(texts)].sort())
    if (text !== undefined) keys[text.slice(5)] = `${keys[text.slice(5)] ?? ""}${text.slice(0, 5)}`;
  return `{\n${Object.keys(keys)
    .sort()
    .map((plan) => `  ${JSON.stringify(plan)}: "${keys[plan]}",\n`)
    .join("")}}`;
}
