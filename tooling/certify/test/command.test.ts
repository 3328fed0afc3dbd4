import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));

describe("the command refuses, with a suggestion,", () => {
  test.each([
    ["an unknown function", ["mihs", "--order", "1"], "Did you mean mish"],
    ["a function without a reference", ["softsign"], "softsign has no reference"],
    ["an unknown flag", ["mish", "--ordr", "1"], "Did you mean --order?"],
    ["an unknown precision", ["mish", "--precision", "quick"], "Allowed choices are fast, exact"],
    ["nothing", [], "Say which function: relu"],
  ])("%s", async (_name, args, message) => {
    const { code, errors } = await finished(start(args));
    expect(errors).toContain(message);
    expect(code).toBe(1);
  });
});

test("Ctrl-C ends it with 130", async () => {
  const child = start(["softplus", "--order", "0", "--precision", "exact", "--jobs", "1", "--again"]);
  child.stderr?.once("data", () => child.kill("SIGINT"));
  expect((await finished(child)).code).toBe(130);
});

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [main, ...args], { stdio: ["ignore", "pipe", "pipe"] });
}

async function finished(child: ChildProcess): Promise<{ readonly code: number; readonly errors: string }> {
  let errors = "";
  child.stderr?.on("data", (text) => {
    errors += text;
  });
  const [code] = await once(child, "close");
  return { code, errors };
}
