import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = new URL("..", import.meta.url);

/** What a process of its own, on the built packages, prints until it ends by itself. */
async function printed(body: string): Promise<string> {
  const script = `
    import * as ort from "onnxruntime-node";
    import { dense, sequential } from "@gofz/onnx";
    import { Trainer } from "@gofz/onnxruntime";
    const model = sequential({ input: [2], layers: [dense({ units: 2 })] });
    const trainer = await Trainer.create(ort, { model, loss: "softmaxCrossEntropy", optimizer: { kind: "sgd", learningRate: 0.1 }, batchSize: 8 });
    const data = { x: { dims: [64, 2], data: new Float32Array(128) }, y: new Uint8Array(64) };
    ${body}`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], { cwd: root, timeout: 20_000 });
  return stdout.trim();
}

test("a process waits for a fit, and ends though its trainer was not released", async () => {
  expect(
    await printed(
      `let steps = 0; for await (const { losses } of trainer.fit(data, { epochs: 3 })) steps += losses.length; console.log(steps);`,
    ),
  ).toBe("24");
});

test("a released trainer's thread is gone", async () => {
  expect(await printed(`await trainer.release(); console.log(process.getActiveResourcesInfo().includes("MessagePort"));`)).toBe("false");
});
