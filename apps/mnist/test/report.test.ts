import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Outcome } from "../src/outcome.ts";
import { savePictures } from "../src/report/pictures.ts";
import { table } from "../src/report/table.ts";

const outcomes: readonly Outcome[] = [
  {
    name: "tfjs-cpu",
    testAccuracy: 0.9651,
    testLoss: 0.1234,
    samplesPerSecond: 1800.4,
    seconds: 33.3,
    maxLogitDifference: 0,
    losses: [2, 0.5],
  },
  {
    name: "tfjs-cpu",
    testAccuracy: 0.1,
    testLoss: 2.3,
    samplesPerSecond: 7.4,
    seconds: 34,
    maxLogitDifference: Number.NaN,
    losses: [2, 2],
    shortened: "a step takes long",
  },
  { name: "tfjs-wasm", skipped: "TensorFlow.js has no such kernel.", failed: false },
  { name: "browser:tfjs-wasm", skipped: "TensorFlow.js has no such kernel.", failed: false },
  {
    name: "onnxruntime-node",
    testAccuracy: 0.9652,
    testLoss: 0.1233,
    samplesPerSecond: 225_000,
    seconds: 0.27,
    maxLogitDifference: 0.0000123,
    losses: [2, 0.5],
  },
];

test("table", () => {
  expect(table(outcomes)).toMatchInlineSnapshot(`
    "backend           test accuracy  test loss  final loss  samples/s  seconds  logits differ by
    tfjs-cpu                96.51 %     0.1234      0.5000      1,800    33.30            0.0e+0
    tfjs-cpu                10.00 %     2.3000      2.0000          7    34.00                 -
    onnxruntime-node        96.52 %     0.1233      0.5000    225,000     0.27            1.2e-5
    tfjs-cpu trained for 2 steps only: a step takes long. --backend tfjs-cpu trains it all.
    tfjs-wasm, browser:tfjs-wasm skipped: TensorFlow.js has no such kernel."
  `);
  expect(table(outcomes.slice(2, 3))).toBe("tfjs-wasm skipped: TensorFlow.js has no such kernel.");
});

test("the pictures show each backend and the title, and leave no other file", async () => {
  const directory = await mkdtemp(join(tmpdir(), "gofz-pictures-"));
  const losses = Array.from({ length: 50 }, (_, step) => 2 / (1 + step));
  await savePictures(directory, "MNIST: mlp with x<1 & more", [
    { name: "tfjs-cpu", losses },
    { name: "tfjs-wasm", losses: losses.map((loss, step) => (step === 3 ? Number.NaN : loss)) },
  ]);
  const svg = await readFile(join(directory, "loss.svg"), "utf8");
  const png = await readFile(join(directory, "loss.png"));
  expect((await readdir(directory)).sort()).toEqual(["loss.png", "loss.svg"]);
  expect(svg).toMatch(/^<svg .*<\/svg>$/s);
  for (const text of ["tfjs-cpu", "tfjs-wasm", "MNIST: mlp with x&lt;1 &amp; more"]) expect(svg).toContain(`>${text}<`);
  expect(svg).not.toContain("NaN");
  expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1600, 960]);
  await rm(directory, { recursive: true });
});
