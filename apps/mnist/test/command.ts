import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Answer, answer } from "../../../tooling/vitest/answer.ts";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));

/** Runs the built command, for worker threads of Node 20 can't load TypeScript. */
export function mnist(...args: readonly string[]): Promise<Answer> {
  return answer(process.execPath, [main, ...args]);
}

/** Runs it until standard error matches, and then presses Ctrl-C; also how many milliseconds it took to stop. */
export function interrupted(when: RegExp, ...args: readonly string[]): Promise<Answer & { readonly milliseconds: number }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args]);
    let [stdout, stderr, pressed] = ["", "", 0];
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
      if (pressed > 0 || !when.test(stderr)) return;
      pressed = performance.now();
      child.kill("SIGINT");
    });
    child.on("close", (code) => resolve({ code, stdout, stderr, milliseconds: performance.now() - pressed }));
  });
}
