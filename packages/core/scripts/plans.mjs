// @ts-check
// Writes src/catalog/plans.generated.ts: how the kernels of the catalogue are lowered, which takes long to find out.
import { writeFileSync } from "node:fs";
import { kernelTerms } from "../dist/activation/kernel-terms.js";
import { bare, catalog, plan } from "../dist/index.js";
import { code } from "./code.mjs";

const file = new URL("../src/catalog/plans.generated.ts", import.meta.url);
const entries = Object.entries(catalog).map(([name, activation]) => {
  const found = kernelTerms(activation).flatMap((term) => plan(term, { ...bare, typical: activation.params }) ?? []);
  process.stderr.write(`${name}: ${found.length}\n`);
  return `  ${name}: ${JSON.stringify(found.join(""))},\n`;
});
writeFileSync(
  file,
  `/** Written by \`pnpm plans\`, which tried programs for all of this. By activation, the plans of its formula and its derivatives. */
export const plans: Readonly<Record<string, string>> = {
${entries.join("")}};

/** The code that they were found with. */
export const foundWith = "${code()}";
`,
);
