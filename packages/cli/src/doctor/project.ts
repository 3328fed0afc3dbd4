import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** The packages of a folder, as its own programs would load them; where it has none, those that came with this command. */
export interface Project {
  /** The folder of a package's main file; undefined if there is none. */
  readonly folderOf: (name: string) => string | undefined;
  /** Throws what importing it throws. */
  readonly load: (name: string) => Promise<object>;
}

/** The project in a folder. */
export function project(folder: string): Project {
  const bases = [join(folder, "package.json"), import.meta.url].map((base) => createRequire(base));
  const find = (name: string): string | undefined => {
    for (const base of bases) {
      try {
        return base.resolve(name);
      } catch {}
    }
    return undefined;
  };
  return {
    folderOf: (name) => {
      const path = find(name);
      return path === undefined ? undefined : dirname(path);
    },
    load: async (name) => {
      const path = find(name);
      return path === undefined ? import(name) : import(pathToFileURL(path).href);
    },
  };
}
