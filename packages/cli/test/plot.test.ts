import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gofz } from "./command.ts";

const timeout = 120_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gofz-plot-"));
});

afterAll(() => rm(folder, { recursive: true }));

test("without a file the SVG goes to standard output, a name beside each curve", { timeout }, async () => {
  const { code, stdout, stderr } = await gofz("plot", "relu", "max(x,0)<1", "--derivative", "--range", "-2:2");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^<svg .*<\/svg>\n$/s);
  for (const name of ["relu", "relu'", "max(x,0)&lt;1"]) expect(stdout).toContain(`>${name}</text>`);
  expect(stdout).toContain("prefers-color-scheme:dark");
  expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
});

test("a PNG is one, and no other file is left", { timeout }, async () => {
  const { code, stdout } = await gofz("plot", "mish", "swish", "--param", "beta=2", "-o", join(folder, "both.png"));
  const png = await readFile(join(folder, "both.png"));
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1440, 900]);
  expect(await readdir(folder)).toEqual(["both.png"]);
});

test("a parameter concerns those that have it", { timeout }, async () => {
  const [one, two] = [await gofz("plot", "swish", "relu"), await gofz("plot", "swish", "relu", "--param", "beta=2")];
  const curves = (svg: string): readonly string[] => [...svg.matchAll(/<path class="c(\d) l" d="([^"]*)"/g)].map(([, , path = ""]) => path);
  const points = (path = ""): number => path.split(/[ -]/).length;
  expect(points(curves(two.stdout)[1])).toBe(points(curves(one.stdout)[1]));
  expect(points(curves(two.stdout)[0])).not.toBe(points(curves(one.stdout)[0]));
});
