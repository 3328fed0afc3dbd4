import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { type Measurement, readJson } from "@gofz/testkit";

const folder = fileURLToPath(new URL("../../../node_modules/.cache/gofz/accuracy/", import.meta.url));

/** What the last test run measured, by backend: "wasm exact", "tfjs cpu". */
export function sampled(): Readonly<Record<string, readonly Measurement[]>> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return Object.fromEntries(
    files.sort().map((file) => [basename(file, ".json"), readJson<readonly Measurement[]>(`${folder}${file}`, [])]),
  );
}
