import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** The value that a file holds, or `missing` where there is no file. */
export function readJson<V>(path: string, missing: V): V {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as V;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return missing;
    throw error;
  }
}

/** Writes a value so that no reader sees half of it. An infinite error stands as 1e999, which reads as Infinity. */
export function writeJson(path: string, value: unknown, indent = 0): void {
  const text = JSON.stringify(
    value,
    (_key, part: unknown) => (part === Infinity ? "Infinity" : part === -Infinity ? "-Infinity" : part),
    indent,
  );
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${text.replaceAll('"Infinity"', "1e999").replaceAll('"-Infinity"', "-1e999")}\n`);
  renameSync(draft, path);
}
