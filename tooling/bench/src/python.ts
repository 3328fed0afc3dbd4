import { output } from "./child.ts";

/** What a Python script prints. Debian's own python3 has Debian's python3-torch, which another one that comes first on the PATH has not. */
export async function python(args: readonly string[]): Promise<string | undefined> {
  return (await output("python3", args)) ?? (await output("/usr/bin/python3", args));
}
