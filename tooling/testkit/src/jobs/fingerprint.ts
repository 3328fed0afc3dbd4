import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * A hash of all scripts beside these modules, which are file URLs, and in the folders below: what stands in the way of resuming what other
 * code has begun.
 */
export function fingerprint(modules: readonly string[]): string {
  const hash = createHash("sha256");
  for (const url of modules) for (const file of scripts(url)) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** The processor, the system and the engine that a figure was measured on. */
export function machine(): string {
  const [processor] = cpus();
  return `${processor?.model.trim() ?? "unknown processor"}, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}

function scripts(url: string): readonly string[] {
  const folder = dirname(fileURLToPath(url));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".js"))
    .sort()
    .map((file) => join(folder, file));
}
