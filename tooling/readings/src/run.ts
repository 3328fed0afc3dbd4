import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** What a program prints, or undefined if it is not there. Throws what a program that failed said. */
export async function run(command: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await execute(command, args, { maxBuffer: 2 ** 30 });
    return stdout;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
