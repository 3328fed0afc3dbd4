import { describe, expect, test } from "vitest";
import { mnist } from "./command.ts";

interface Trained {
  readonly name: string;
  readonly testAccuracy: number;
  readonly maxLogitDifference: number;
  readonly losses: readonly number[];
  readonly shortened?: string;
}

async function trained(...args: readonly string[]): Promise<readonly Trained[]> {
  const { code, stdout, stderr } = await mnist("--json", "--limit", "1024", ...args);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout).backends;
}

const sgd = ["--optimizer", "sgd", "--momentum", "0.9"];

describe("the backends agree in their test logits", { timeout: 120_000 }, () => {
  test("within 1e-4 after SGD; and a typed function is the one of that name", async () => {
    const named = await trained("--activation", "mish", ...sgd);
    const typed = await trained("--formula", "x*tanh(softplus(x))", ...sgd);
    expectAgreement(named, 1e-4);
    expect(typed.map(({ losses }) => losses)).toEqual(named.map(({ losses }) => losses));
  });

  test("within 1e-3 after Adam", async () => {
    expectAgreement(await trained(), 1e-3);
  });
});

function expectAgreement(backends: readonly Trained[], bound: number): void {
  expect(backends.map(({ name }) => name)).toEqual(["tfjs-cpu", "tfjs-wasm", "onnxruntime-node"]);
  for (const { maxLogitDifference, testAccuracy, losses } of backends) {
    expect(maxLogitDifference).toBeLessThan(bound);
    expect(testAccuracy).toBeGreaterThan(0.5);
    expect(losses).toHaveLength(8);
  }
}

test("convolutions train on tfjs-wasm as on onnxruntime", { timeout: 60_000 }, async () => {
  const backends = await trained("--model", "cnn", ...sgd, "--backend", "tfjs-wasm,onnxruntime-node");
  expect(backends.map(({ losses }) => losses.length)).toEqual([8, 8]);
  expect(backends[1]?.maxLogitDifference).toBeLessThan(1e-4);
});

test("convolutions train on tfjs-cpu for two steps, which says why", { timeout: 60_000 }, async () => {
  const backends = await trained("--model", "cnn", "--batch-size", "1", "--limit", "24", ...sgd);
  expect(backends.map(({ losses }) => losses.length)).toEqual([2, 24, 24]);
  expect(backends.map(({ shortened }) => shortened !== undefined)).toEqual([true, false, false]);
  // null stands for NaN.
  expect(backends.map(({ maxLogitDifference }) => maxLogitDifference !== null)).toEqual([false, true, true]);
});
