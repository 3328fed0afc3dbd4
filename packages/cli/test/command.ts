import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));

export interface Answer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command, as it is installed. */
export function gofz(...args: readonly string[]): Promise<Answer> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [main, ...args], { maxBuffer: 2 ** 26 }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

/** Runs it in a shell, where `gofz` stands for it. */
export function shell(line: string): Promise<Answer> {
  return new Promise((resolve) => {
    const script = `gofz() { "${process.execPath}" "${main}" "$@"; }\nset -o pipefail\n${line}`;
    const child = execFile("bash", ["-c", script], { maxBuffer: 2 ** 26 }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}
