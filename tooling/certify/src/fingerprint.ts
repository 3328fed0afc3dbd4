import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A hash of the built code of core, wasm and testkit: what stands in the way of resuming what other code has begun. */
export function fingerprint(): string {
  const hash = createHash("sha256");
  for (const name of ["@gofz/core", "@gofz/wasm", "@gofz/testkit"]) for (const file of scripts(name)) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

function scripts(name: string): readonly string[] {
  const folder = dirname(fileURLToPath(import.meta.resolve(name)));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".js"))
    .sort()
    .map((file) => join(folder, file));
}
