import { defineConfig } from "vitest/config";
import { tally } from "./tooling/vitest/tally.ts";

const conditions = ["@gofz/source"];
const folders = [
  ...["core", "wasm", "tfjs", "onnx", "onnxruntime"].map((name) => `packages/${name}`),
  ...["testkit", "bench", "package"].map((name) => `tooling/${name}`),
  "apps/mnist",
];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    reporters: ["default", tally()],
    setupFiles: `${import.meta.dirname}/tooling/vitest/silence.ts`,
    projects: folders.map((folder) => ({
      extends: true as const,
      // Absolute, or `--filter @gofz/core test` finds no files.
      test: { name: folder, root: `${import.meta.dirname}/${folder}`, include: ["test/**/*.test.ts"] },
    })),
  },
});
