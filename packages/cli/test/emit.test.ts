import { emit, swish } from "@gofz/core";
import { torch } from "@gofz/core/targets";
import { expect, test } from "vitest";
import { gofz } from "./command.ts";

const timeout = 120_000;

test("the source is what the library emits, and nothing else", { timeout }, async () => {
  const { code, stdout, stderr } = await gofz("emit", "SiLU", "--to", "Torch");
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: emit(swish, torch), stderr: "" });
});

test("a parameter becomes the default", { timeout }, async () => {
  expect((await gofz("emit", "swish", "--to", "torch", "--param", "beta=1.702")).stdout).toContain("= 1.702");
});

test("a formula has the name that it is given", { timeout }, async () => {
  const { stdout } = await gofz("emit", "x*exp(-(s*x)^2)", "--to", "js", "--param", "s=1", "--name", "bump");
  expect(stdout).toContain("export function bump(x, s = 1)");
});
