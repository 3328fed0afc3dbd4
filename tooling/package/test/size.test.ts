import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";
import { root } from "./project.ts";

test.each([
  [
    "one function with its derivative, as plain JavaScript functions",
    6,
    `import { fn, mish } from "@gofz/core"; export const { f, df } = fn(mish);`,
  ],
  ["the whole catalogue, by name", 60, `import { find } from "@gofz/core"; export const { formula } = find("mish");`],
])("%s: below %i kB gzipped", async (_title, limit, code) => {
  expect(await gzipped(code)).toBeLessThan(limit * 1000);
});

/** The size in bytes of a minified and gzipped bundle of a module that imports the built core. */
async function gzipped(code: string): Promise<number> {
  const built = { "@gofz/core": `${root}/packages/core/dist/index.js` };
  const module = {
    name: "module",
    resolveId: (id: string) => (id === "module" ? id : null),
    load: (id: string) => (id === "module" ? code : null),
  };
  const bundle = await rolldown({ input: "module", plugins: [module], resolve: { alias: built } });
  const { output } = await bundle.generate({ format: "esm", minify: true });
  return gzipSync(output[0].code, { level: 9 }).length;
}
