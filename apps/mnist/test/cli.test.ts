import { describe, expect, test } from "vitest";
import { interrupted, mnist } from "./command.ts";

describe("a mistake on the command line is a line on standard error, and exit code 2, before any work", () => {
  test.each([
    ["--model mpl", "error: option '--model <name>' argument 'mpl' is invalid. Allowed choices are mlp, cnn."],
    ["--backend tfjs-cpu,webgl", 'There is no backend "webgl"; choose from all, tfjs-cpu, tfjs-wasm, onnxruntime-node, browser:tfjs-cpu,'],
    ["--epochs 0", "argument '0' is invalid. It must be a whole number from 1 to 1000."],
    ["--limit 100", "error: --batch-size 128 exceeds the 100 images of --limit"],
    ["--learning-rate 0", "It must be a number above 0."],
    ["--momentum 0.5", "error: --momentum is for sgd; adam has its own. Add --optimizer sgd."],
    ["--activation mich", "No activation has this name. Did you mean mish? npx --yes pnpm@10.34.9 mnist --list lists all."],
    ["--activation mish --formula x", "'--activation <name>' cannot be used with option '--formula <text>'"],
    ["--epoch 2", "error: unknown option '--epoch' (Did you mean --epochs?)"],
    ["--out /dev/null", "error: --out /dev/null can't be made"],
    ["more", "error: too many arguments."],
  ])("%s", { timeout: 30_000 }, async (line, message) => {
    const { code, stdout, stderr } = await mnist(...line.split(" "));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  test("a formula that does not parse points at the column", async () => {
    const { code, stderr } = await mnist("--formula", "x*sigmoid(1.7*");
    expect(code).toBe(2);
    expect(stderr).toMatchInlineSnapshot(`
      "error: option '--formula <text>' argument 'x*sigmoid(1.7*' is invalid. line 1, column 15: expected a number, a name or (, found the end.
        x*sigmoid(1.7*
                      ^
      "
    `);
  });
});

test("--list names the activations", async () => {
  const { code, stdout } = await mnist("--list");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^mish +\S/m);
  expect(stdout).toMatch(/^gelu +\S/m);
});

test("Ctrl-C stops within a second, with what is finished", { timeout: 60_000 }, async () => {
  const once = ["--backend", "tfjs-wasm,tfjs-cpu", "--limit", "2560", "--json"];
  const { code, stdout, stderr, milliseconds } = await interrupted(/tfjs-cpu/, ...once);
  const { interrupted: stopped, backends } = JSON.parse(stdout);
  expect(code).toBe(130);
  expect(milliseconds).toBeLessThan(1000);
  expect(stopped).toBe(true);
  expect(backends).toMatchObject([{ name: "tfjs-wasm" }]);
  expect(stderr).toContain("Stopped: 1 of 2 backends are done.");
});
