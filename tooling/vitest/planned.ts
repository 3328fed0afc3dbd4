import type { Plugin } from "vitest/config";

/** Gives the catalogue's sources the plans that the build gives what is published: tests run what users do, and need not try programs. */
export function planned(): Plugin {
  return {
    name: "planned",
    enforce: "pre",
    transform(code, id) {
      if (!/\/packages\/core\/src\/catalog\/[^/]+(?<!\.generated)\.ts$/.test(id)) return undefined;
      const table = `import { plans as planned } from "./plans.generated.ts"; `;
      return table + code.replaceAll(/define\(\{\n {2}name: "(\w+)",/g, `define({\n  name: "$1", plans: planned["$1"],`);
    },
  };
}
