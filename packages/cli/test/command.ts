import { fileURLToPath } from "node:url";
import { type Answer, answer } from "../../../tooling/vitest/answer.ts";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));

/** Runs the built command, as it is installed. */
export function gofz(...args: readonly string[]): Promise<Answer> {
  return answer(process.execPath, [main, ...args]);
}

/** Runs it in a shell, where `gofz` stands for it. */
export function shell(line: string): Promise<Answer> {
  return answer("bash", ["-c", `gofz() { "${process.execPath}" "${main}" "$@"; }\nset -o pipefail\n${line}`]);
}
