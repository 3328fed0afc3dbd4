import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { interrupted, mnist } from "../command.ts";

afterEach(() => vi.unstubAllEnvs());

describe("the command drives the page", { timeout: 300_000 }, () => {
  test("which trains as Node does, whatever is set", async () => {
    const settings =
      "--activation swish --optimizer sgd --learning-rate 0.05 --momentum 0.5 --batch-size 20 --epochs 2 --limit 200 --seed 3";
    const backends = "onnxruntime-node,browser:ort-wasm,browser:tfjs-wasm";
    const { code, stdout, stderr } = await mnist("--json", "--backend", backends, ...settings.split(" "));
    expect(code, stderr).toBe(0);
    const outcomes: readonly { name: string; losses: number[]; maxLogitDifference: number }[] = JSON.parse(stdout).backends;
    expect(outcomes.map(({ name }) => name)).toEqual(backends.split(","));
    const [node] = outcomes;
    for (const { losses, maxLogitDifference } of outcomes) {
      expect(maxLogitDifference).toBeLessThan(1e-4);
      expect(losses).toHaveLength(20);
      for (const [step, loss] of losses.entries()) expect(loss).toBeCloseTo(node?.losses[step] ?? Number.NaN, 4);
    }
    expect(stderr).toMatch(/^browser:ort-wasm +100% \| loss [\d.]+ \| accuracy [\d.]+ % \| ETA 0s$/m);
  });

  test("with a typed formula", async () => {
    const line = "--backend browser:ort-wasm,onnxruntime-node --limit 160 --batch-size 16 --formula x*sigmoid(1.7*x)+0.1*x";
    const { code, stdout, stderr } = await mnist("--json", ...line.split(" "));
    expect(code, stderr).toBe(0);
    const [browser, node] = JSON.parse(stdout).backends;
    expect(browser.testAccuracy).toBeCloseTo(node.testAccuracy, 3);
    expect(node.maxLogitDifference).toBeLessThan(1e-3);
  });

  test("and says what is missing where there is no Chromium", async () => {
    vi.stubEnv("PATH", "/nowhere");
    const { code, stdout } = await mnist("--backend", "all", "--limit", "128");
    const lines = stdout.trimEnd().split("\n");
    expect(code).toBe(0);
    expect(lines.slice(1, 4).map((line) => line.split(" ")[0])).toEqual(["tfjs-cpu", "tfjs-wasm", "onnxruntime-node"]);
    expect(lines.slice(4)).toEqual([
      expect.stringMatching(/^browser:tfjs-cpu, .*, browser:ort-webgpu skipped: There is no chromium on the PATH. Install it: apt-get/),
    ]);
  });

  test("until Ctrl-C, which leaves no Chromium behind", async () => {
    const folder = await mkdtemp(join(tmpdir(), "gofz-mnist-"));
    vi.stubEnv("TMPDIR", folder);
    const line = "--backend onnxruntime-node,browser:tfjs-cpu --limit 2560 --epochs 3";
    const { code, stdout, stderr, milliseconds } = await interrupted(/browser:tfjs-cpu +[1-9]/, ...line.split(" "));
    expect(code).toBe(130);
    expect(milliseconds).toBeLessThan(1000);
    expect(stdout).toMatch(/^onnxruntime-node +\d/m);
    expect(stderr).toContain("Stopped: 1 of 2 backends are done.");
    await expect.poll(() => processesOf(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

/** The command lines of processes that name this text. */
async function processesOf(text: string): Promise<readonly string[]> {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "")));
  return lines.filter((line) => line.includes(text));
}
