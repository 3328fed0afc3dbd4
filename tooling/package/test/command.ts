import { execFile } from "node:child_process";

/** Runs a program to its end and returns its standard output; throws with all that it printed when it fails. */
export function command(directory: string, program: string, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd: directory, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${program} ${args.join(" ")} failed in ${directory}:\n${stdout}${stderr}`));
      else resolve(stdout);
    });
  });
}
