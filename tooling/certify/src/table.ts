import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sampled } from "./sampled.ts";
import { beside } from "./tables/beside.ts";
import { catalogue } from "./tables/catalogue.ts";
import { certificates } from "./tables/certificates.ts";

const path = fileURLToPath(new URL("../../../docs/accuracy.md", import.meta.url));

/** Writes docs/accuracy.md; returns its path. */
export async function writeTable(): Promise<string> {
  const samples = sampled();
  writeFileSync(path, page(await beside(samples), certificates(), catalogue(samples)));
  return path;
}

function page(beside: string, certificates: string, catalogue: string): string {
  return `# Accuracy

Written by \`npx --yes pnpm@10.34.9 certify --table\`. All errors are the largest in ULP of float32 where the true value is a normal float32; 0.5 is
correct rounding, "inf" an infinity where there is none. A pair as 0.8 (35) means: 35 beside a zero of the derivative, where a rounding of x alone moves the
value that far, and 0.8 elsewhere. Figures in **bold** are of all 2^32 inputs, the others of a sample.

## Beside PyTorch, onnxruntime and TensorFlow.js

The peers were measured on the same points as ours, some 200,000 each: their own operator where they have one, else a composition as a user would write it; slopes by their
automatic differentiation, of which onnxruntime has none. NaN stands where they give one at a finite input.

${beside}

## Certificates

All 2^32 float32s, NaN and infinities too. The reference is written by hand in doubles and shares nothing with core: \`tooling/testkit/src/reference\`, held to a relative
error of 2^-48 by a test against decimal.js. Undecided are results whose true value is so near to a tie that the reference does not tell which neighbour is the
nearest. The hash is the beginning of the ledger's, \`tooling/certify/ledger.json\`: SHA-256 of the results' bits by blocks of 2^24 inputs.

${certificates}

## The catalogue

Measured by the tests, on samples.

${catalogue}
`;
}
