import { defineConfig } from "vitest/config";
import { planned } from "./tooling/vitest/planned.ts";
import { tally } from "./tooling/vitest/tally.ts";

const conditions = ["@gofz/source"];
const folders = [
  ...["core", "wasm", "tfjs", "onnx", "onnxruntime", "cli"].map((name) => `packages/${name}`),
  ...["testkit", "bench", "fuzz", "docs", "package", "certify", "stability"].map((name) => `tooling/${name}`),
  "apps/mnist",
];

export default defineConfig({
  plugins: [planned()],
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    reporters: ["default", tally()],
    // Both cores; a test that waits for one must not fail for it.
    maxWorkers: "100%",
    testTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    setupFiles: ["silence", "seed"].map((name) => `${import.meta.dirname}/tooling/vitest/${name}.ts`),
    projects: [
      ...folders.map((folder) => ({
        extends: true as const,
        test: {
          name: folder,
          // Absolute, or `--filter @gofz/core test` finds no files.
          root: `${import.meta.dirname}/${folder}`,
          include: ["test/**/*.test.ts"],
          exclude: ["test/page/**"],
          // Nothing that a formula reaches may make code of it.
          execArgv: ["--disallow-code-generation-from-strings"],
        },
      })),
      {
        extends: true,
        // What drives the page makes code of strings; the page itself forbids it by its policy.
        test: { name: "apps/mnist/page", root: `${import.meta.dirname}/apps/mnist`, include: ["test/page/*.test.ts"] },
      },
    ],
  },
});
