import { describe, expect, test } from "vitest";
import { gofz } from "./command.ts";

const timeout = 120_000;

describe("a mistake on the command line is a line on standard error, with a suggestion, and exit code 2", () => {
  test.each([
    ["lst", "error: unknown command 'lst' (Did you mean list?)"],
    ["show mish --jason", "error: unknown option '--jason' (Did you mean --json?)"],
    ["list --famly gated", "error: unknown option '--famly' (Did you mean --family?)"],
    ["list --family gatd", "Did you mean gated? Choose from rectified,"],
    ["list --property monotne", "Did you mean monotone? Choose from increasing,"],
    ["list --kind elemntwise", "Did you mean elementwise? Choose from elementwise, gated, axis, stochastic."],
    ["emit mish --to torsh", "Did you mean torch? Choose from "],
    ["emit mish", "error: required option '-t, --to <target>' not specified"],
    ["plot mish -o mish.gif", "The file must end in .svg or .png."],
    ["plot mish -o mish.pngg", "Did you mean .png? The file must end in .svg or .png."],
    ["plot mish --range 5:-5", "Write two numbers with a colon, the lesser first, as in -5:5."],
    ["plot mish --range 1", "Write two numbers with a colon, the lesser first, as in -5:5."],
    ["show swish --param beta", "Write a name and a number, as in beta=2."],
    ["show swish --param beta=two", "Write a name and a number, as in beta=2."],
    ["show", "error: missing required argument 'name'"],
    ["show mish swish", "error: too many arguments"],
  ])("gofz %s", { timeout }, async (line, message) => {
    const { code, stdout, stderr } = await gofz(...line.split(" "));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("what the library refuses is its message without a stack, and exit code 1", () => {
  test.each([
    [["show", "mitsh"], 'error: There is no activation "mitsh". Did you mean mish? gofz list lists all.'],
    [["show", "leaky-reluu"], 'error: There is no activation "leaky-reluu". Did you mean leakyRelu'],
    [["show", "x*sigmoid(b*x)"], "error: The formula uses b, which has no value. Give it one, as in --param b=1."],
    [["show", "swish", "--param", "bta=2"], "error: swish: parameter bta does not exist. It has beta."],
    [["plot", "mish", "relu", "--param", "beta=2"], "parameter beta does not exist."],
    [["plot", "softmax"], "error: softmax is not a function of one element, so there is no curve to draw."],
    [["emit", "x^2 - x", "--to", "torch", "--name", "two words"], "error: \"two words\" can't be an activation's name"],
    [["plot", "mish", "-o", "/nowhere/mish.svg"], "error: /nowhere/mish.svg can't be written: ENOENT."],
  ])("%j", { timeout }, async (args, message) => {
    const { code, stdout, stderr } = await gofz(...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test("a formula that does not parse points at the column", { timeout }, async () => {
    const { code, stderr } = await gofz("show", "x*tanh(");
    expect(code).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
      "error: line 1, column 8: expected a number, a name or (, found the end.
        x*tanh(
               ^
      "
    `);
  });
});
