// What a user has: an empty project, and our packages installed into it from their tarballs.
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { command } from "./command.ts";

interface Manifest {
  readonly packageManager?: string;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The root of the repository. */
export const root: string = join(import.meta.dirname, "../../..");

/** Packs every public package as a release does; returns a new directory that holds only the tarballs. */
export async function pack(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "gofz-package-"));
  const { packageManager = "pnpm" } = parse(await readFile(join(root, "package.json"), "utf8"));
  await command(root, "npx", "--yes", packageManager, "--recursive", "--filter=./packages/*", "pack", "--pack-destination", directory);
  return directory;
}

/** Installs a directory's tarballs there with npm, all together, and beside them what the packages are tested with. */
export async function install(directory: string): Promise<void> {
  const tarballs = (await readdir(directory)).map((file) => `./${file}`);
  const manifests = await Promise.all(tarballs.map((file) => command(directory, "tar", "-xOf", file, "package/package.json")));
  const peers = manifests
    .flatMap((text) => Object.entries(parse(text).devDependencies ?? {}))
    .filter(([name]) => !name.startsWith("@gofz/"));
  await writeFile(join(directory, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const quick = ["--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts"];
  await command(directory, "npm", "install", ...quick, ...tarballs, ...new Set(peers.map(([name, range]) => `${name}@${range}`)));
}

function parse(text: string): Manifest {
  return JSON.parse(text);
}
