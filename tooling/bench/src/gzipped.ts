import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

/** Where the module stands: what it imports is what this package does, as built. */
const place = join(import.meta.dirname, "../module.js");

/** The size in bytes of a minified and gzipped bundle of a module, without TensorFlow.js. */
export async function gzipped(code: string): Promise<number> {
  const module = {
    name: "module",
    resolveId: (id: string) => (id === place ? id : null),
    load: (id: string) => (id === place ? code : null),
  };
  const bundle = await rolldown({ input: place, plugins: [module], external: /^@tensorflow\// });
  const { output } = await bundle.generate({ format: "esm", minify: true, codeSplitting: false });
  await bundle.close();
  return gzipSync(output[0].code, { level: 9 }).length;
}
