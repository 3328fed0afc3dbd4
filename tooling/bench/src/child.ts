import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What a program prints on standard output, or undefined where it fails or is not installed. */
export async function output(command: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await run(command, args, { maxBuffer: 2 ** 28 });
    return stdout;
  } catch {
    return undefined;
  }
}
