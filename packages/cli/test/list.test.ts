import { catalog, families, isElementwise } from "@gofz/core";
import { expect, test } from "vitest";
import { gofz, shell } from "./command.ts";

const timeout = 60_000;

test("every function of the catalogue has a line, in the order of the alphabet", { timeout }, async () => {
  const { code, stdout, stderr } = await gofz("list");
  const names = stdout
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(" ")[0]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(names).toEqual(Object.keys(catalog).sort());
  expect(stdout).toMatch(/^name +family +formula$/m);
  expect(stdout).toMatch(/^mish +gated +x\*tanh\(softplus\(x\)\)$/m);
});

test("filters narrow it down, and --json says the same", { timeout }, async () => {
  const { stdout } = await gofz("list", "--family", "gated", "--property", "smooth", "--property", "bounded-below", "--json");
  const names: readonly string[] = JSON.parse(stdout).map(({ name }: { readonly name: string }) => name);
  expect(names).toContain("mish");
  expect(names).toEqual(families.gated?.activations.map(({ name }) => name).sort());
});

test("by kind", { timeout }, async () => {
  const { stdout } = await gofz("list", "--kind", "axis", "--json");
  expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ name: "softmax", kind: "axis", properties: [] }));
  expect(stdout).not.toContain('"elementwise"');
});

test("nothing found is no mistake, and is said on standard error", { timeout }, async () => {
  const { code, stdout, stderr } = await gofz("list", "--property", "odd", "--property", "even", "--property", "kinked", "--json");
  expect({ code, stdout: JSON.parse(stdout), stderr }).toEqual({
    code: 0,
    stdout: [],
    stderr: "No function of the catalogue is all of this.\n",
  });
});

test("a reader that stops reading is no mistake", { timeout }, async () => {
  const { code, stdout, stderr } = await shell("gofz list --json | head -c 1");
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "[", stderr: "" });
});

test("no function of one element is without properties", { timeout }, async () => {
  const { stdout } = await gofz("list", "--json");
  const all: readonly { readonly name: string; readonly properties: readonly string[] }[] = JSON.parse(stdout);
  const without = all.filter(
    ({ name, properties }) => properties.length === 0 && catalog[name] !== undefined && isElementwise(catalog[name]),
  );
  expect(without).toEqual([]);
});
