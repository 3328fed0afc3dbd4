// Writes packages/core/src/lower/coefficients.generated.ts.
import { mkdirSync, writeFileSync } from "node:fs";
import type { Decimal } from "decimal.js";
import { approximate, approximateInSingle } from "./approximate.ts";
import { kernels, singleKernels } from "./kernels.ts";

const path = new URL("../../../../packages/core/src/lower/coefficients.generated.ts", import.meta.url);

const tables = Object.entries(kernels).map(([name, kernel]) => {
  const { fast, exact } = approximate(kernel);
  console.log(`${name}: fast ${summary(fast)}, exact ${summary(exact)}`);
  return `/** ${kernel.meaning}. fast: ${summary(fast)}; exact: ${summary(exact)}. */
export const ${name}: Polynomial = {
  fast: ${list(fast.coefficients)},
  exact: ${list(exact.coefficients)},
};
`;
});

const singles = Object.entries(singleKernels).map(([name, kernel]) => {
  const found = approximateInSingle(kernel);
  console.log(`${name}: ${summary(found)}`);
  return `/** ${kernel.meaning}, for single precision: ${summary(found)}. */
export const ${name}: readonly number[] = ${list(found.coefficients, "")};
`;
});

mkdirSync(new URL(".", path), { recursive: true });
writeFileSync(
  path,
  `/** Written by \`pnpm --filter @gofz/testkit coefficients\`. Ascending powers; each with its relative error. */
export interface Polynomial {
  readonly fast: readonly number[];
  readonly exact: readonly number[];
}

${[...tables, ...singles].join("\n")}`,
);

function summary({ coefficients, error }: { readonly coefficients: readonly number[]; readonly error: Decimal }): string {
  return `degree ${coefficients.length - 1}, 2^${error.log(2).toFixed(1)}`;
}

function list(coefficients: readonly number[], indent = "  "): string {
  return `[\n${coefficients.map((coefficient) => `${indent}  ${coefficient},\n`).join("")}${indent}]`;
}
