import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as ort from "onnxruntime-node";
import { afterAll, expect, test } from "vitest";
import { gofz } from "./command.ts";

const timeout = 120_000;
const folder = mkdtempSync(join(tmpdir(), "gofz-onnx-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string): string => join(folder, name);

async function valueAt(path: string, x: number): Promise<number> {
  const session = await ort.InferenceSession.create(path);
  const { y } = await session.run({ x: new ort.Tensor("float32", [x], [1]) });
  await session.release();
  return Number(y?.data[0]);
}

const mishAt = (x: number): number => x * Math.tanh(Math.log1p(Math.exp(x)));

test("a function is exported in any form and precision, and runs", { timeout }, async () => {
  for (const [form, precision] of [
    ["function", "fast"],
    ["primitive", "exact"],
  ] as const) {
    const path = file(`${form}.onnx`);
    const { code, stdout, stderr } = await gofz("export", "mish", "-o", path, "--form", form, "--precision", precision);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `${path}: Mish, ${readFileSync(path).length} bytes\n`, stderr: "" });
    expect(await valueAt(path, 1.5)).toBeCloseTo(mishAt(1.5), 6);
  }
});

test("and for any operator set, in halves, as one operator, and of any kind", { timeout }, async () => {
  for (const [name, ...options] of [
    ["gelu", "--form", "auto"],
    ["swish", "--form", "native", "--opset", "24"],
    ["mish", "--dtype", "float16", "--opset", "13"],
    ["softmax", "--axis", "1", "--order", "1"],
    ["swiglu", "--precision", "exact"],
    ["pflu", "--no-float64"],
    ["oplu", "--axis", "-2", "--dtype", "float16", "--order", "1"],
  ] as const) {
    const { code, stderr } = await gofz("export", name, "-o", file("any.onnx"), ...options);
    expect({ name, code, stderr }).toEqual({ name, code: 0, stderr: "" });
  }
});

test("so is a formula with a parameter, and its slope", { timeout }, async () => {
  const path = file("bump.onnx");
  const { code } = await gofz("export", "x*exp(-(s*x)^2)", "--param", "s=0.5", "--name", "bump", "--order", "1", "-o", path);
  expect(code).toBe(0);
  expect(await valueAt(path, 2)).toBeCloseTo((1 - 2) * Math.exp(-1), 6);
});

test("an activation is replaced in a file", { timeout }, async () => {
  const [before, after] = [file("relu.onnx"), file("mish.onnx")];
  await gofz("export", "relu", "-o", before);
  const { code, stdout } = await gofz("replace", before, "Relu", "mish", "-o", after);
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${after}: Relu is mish, ${readFileSync(after).length} bytes\n` });
  expect(await valueAt(after, -0.75)).toBeCloseTo(mishAt(-0.75), 6);
});

test("a mistake is explained, and leaves no file", { timeout }, async () => {
  const [before, after] = [file("tanh.onnx"), file("nothing.onnx")];
  await gofz("export", "tanh", "-o", before);
  const none = await gofz("replace", before, "Gelu", "mish", "-o", after);
  expect([none.code, none.stderr]).toEqual([1, "error: The model has no activation Gelu. Name one of those that it has: Tanh.\n"]);
  const absent = await gofz("replace", file("absent.onnx"), "Relu", "mish", "-o", after);
  expect([absent.code, absent.stderr]).toEqual([
    1,
    `error: ${file("absent.onnx")} can't be read: ENOENT. Name a file that is there and that you may read.\n`,
  ]);
  writeFileSync(file("text.onnx"), "this is no model");
  const text = await gofz("replace", file("text.onnx"), "Relu", "mish", "-o", after);
  expect(text.code).toBe(1);
  expect(text.stderr).toMatch(/^error: /);
  const later = await gofz("export", "mish", "-o", after, "--opset", "27");
  expect(later.stderr).toBe("error: The operator set 27 of ai.onnx is not offered. Activations can be written for 13 to 26.\n");
  expect((await gofz("export", "mish", "-o", after, "--opset", "x")).code).toBe(2);
  expect((await gofz("export", "glu", "-o", after, "--form", "native")).code).toBe(1);
  expect((await gofz("export", "mish")).code).toBe(2);
  expect((await gofz("export", "mish", "-o", join(folder, "nowhere", "mish.onnx"))).stderr).toContain("can't be written: ENOENT");
  expect(existsSync(after)).toBe(false);
});
