import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { shell } from "./command.ts";

const timeout = 120_000;
const folder = mkdtempSync(join(tmpdir(), "gofz-doctor-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs it in a folder, without the packages that pnpm has for its own commands. */
function doctor(path: string, ...options: readonly string[]): ReturnType<typeof shell> {
  return shell(["unset NODE_PATH", `cd ${path}`, ["gofz doctor", ...options].join(" ")].join("\n"));
}

/** A package that is not what it says: a manifest, and one line. */
function install(path: string, name: string, version: string, code = ""): void {
  const place = join(folder, path, "node_modules", name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "package.json"), JSON.stringify({ name, version, main: "index.js" }));
  writeFileSync(join(place, "index.js"), code);
}

const tfjs = dirname(dirname(fileURLToPath(import.meta.resolve("../../tfjs/src/index.ts"))));

test("what is installed is tried, and nothing is broken", { timeout }, async () => {
  const { code, stdout } = await doctor(tfjs, "--json");
  const health = JSON.parse(stdout);
  expect({ code, problems: health.problems, node: health.node }).toEqual({ code: 0, problems: [], node: process.versions.node });
  expect(health.packages.map(({ name }: { readonly name: string }) => name)).toContain("@tensorflow/tfjs-core");
  const states = health.backends.map(({ backend, state }: Readonly<Record<string, string>>) => [backend, state]);
  expect(Object.fromEntries(states)).toEqual({ cpu: "runs", wasm: "runs", tensorflow: "absent", webgl: "elsewhere", webgpu: "elsewhere" });
  expect(health.onnxruntime).toEqual({ state: "runs" });
});

test("copies and backends that fail are named with what to do, and the exit code is 1", { timeout }, async () => {
  install("twice", "@tensorflow/tfjs-core", "4.22.0", "exports.env = () => ({ set() {} }); exports.add = exports.setBackend = 0");
  install("twice/node_modules/some-model", "@tensorflow/tfjs-core", "4.10.0");
  install("twice", "@tensorflow/tfjs-backend-cpu", "4.22.0", 'throw new Error("no such engine")');
  // A link is no copy.
  mkdirSync(join(folder, "twice/node_modules/other/node_modules/@tensorflow"), { recursive: true });
  symlinkSync(
    join(folder, "twice/node_modules/@tensorflow/tfjs-core"),
    join(folder, "twice/node_modules/other/node_modules/@tensorflow/tfjs-core"),
  );
  const { code, stdout } = await doctor(join(folder, "twice"));
  expect(code).toBe(1);
  const copies = ["4.10.0 in .*some-model.*tfjs-core", "4.22.0 in .*tfjs-core"];
  expect(stdout).toMatch(/there are 2 copies of @tensorflow\/tfjs-core: /);
  for (const copy of copies) expect(stdout).toMatch(new RegExp(copy));
  expect(stdout).toContain("have all that need it take one version (npm ls @tensorflow/tfjs-core), then npm dedupe");
  expect(stdout).toContain("the cpu backend of TensorFlow.js fails: no such engine: install @tensorflow/tfjs-backend-cpu@^4.22");
  expect(stdout.trimEnd().endsWith("Broken: 2.")).toBe(true);
});

test("where nothing is installed it says how to get it", { timeout }, async () => {
  mkdirSync(join(folder, "empty"));
  const { code, stdout } = await doctor(join(folder, "empty"));
  expect(code).toBe(0);
  expect(stdout).toContain("npm install @tensorflow/tfjs-core@^4.22 @tensorflow/tfjs-backend-wasm@^4.22");
  expect(stdout.trimEnd().endsWith("Nothing is broken.")).toBe(true);
});
