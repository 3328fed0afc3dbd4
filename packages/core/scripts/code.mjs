// @ts-check
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

const folder = new URL("../src/", import.meta.url);

/** A hash of what core does, whatever its comments say: plans that were found with other code may be wrong. */
export function code() {
  const hash = createHash("sha256");
  const printer = ts.createPrinter({ removeComments: true });
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith(".ts") && !name.endsWith("plans.generated.ts")).sort()) {
    const source = ts.createSourceFile(file, readFileSync(new URL(file, folder), "utf8"), ts.ScriptTarget.ES2022);
    hash.update(`${file}\n${printer.printFile(source)}`);
  }
  return hash.digest("hex").slice(0, 16);
}
