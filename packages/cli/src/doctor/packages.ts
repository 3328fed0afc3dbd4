import { readdir, readFile, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A copy of a package on the disk. */
export interface Installed {
  readonly name: string;
  readonly version: string;
  /** Its folder, links followed. */
  readonly path: string;
}

/** What of the installed packages gofz has to do with. */
const relevant = /^(gofz|@gofz\/.+|@tensorflow\/tfjs(-.+)?|onnxruntime-(node|web|common))$/;

/**
 * The copies of those packages in the node_modules of a folder and of those around it, and in what these contain, pnpm's store included;
 * sorted by name, then by path. A link to a copy is that copy.
 */
export async function installedPackages(folder: string): Promise<readonly Installed[]> {
  const found = new Map<string, Installed>();
  const visited = new Set<string>();
  for (let at = folder; ; at = dirname(at)) {
    await search(join(at, "node_modules"), found, visited);
    if (at === dirname(at)) break;
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.path, b.path));
}

async function search(modules: string, found: Map<string, Installed>, visited: Set<string>): Promise<void> {
  const path = await realpath(modules).catch(() => undefined);
  if (path === undefined || visited.has(path)) return;
  visited.add(path);
  for (const entry of await entries(path)) {
    if (entry === ".pnpm")
      for (const store of await entries(join(path, entry))) await search(join(path, entry, store, "node_modules"), found, visited);
    else if (entry.startsWith("@"))
      for (const name of await entries(join(path, entry))) await visit(path, `${entry}/${name}`, found, visited);
    else if (!entry.startsWith(".")) await visit(path, entry, found, visited);
  }
}

async function visit(modules: string, name: string, found: Map<string, Installed>, visited: Set<string>): Promise<void> {
  if (relevant.test(name)) {
    const path = await realpath(join(modules, name));
    const version = await versionOf(path);
    if (version !== undefined) found.set(path, { name, version, path });
  }
  await search(join(modules, name, "node_modules"), found, visited);
}

async function versionOf(path: string): Promise<string | undefined> {
  const text = await readFile(join(path, "package.json"), "utf8").catch(() => "{}");
  const { version }: { readonly version?: string } = JSON.parse(text);
  return version;
}

async function entries(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
