import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { GofzError } from "@gofz/core";

/** A file could not be read or written. */
export class FileError extends GofzError {
  constructor(path: string, problem: string, advice: string) {
    super("FILE", `${path} can't be ${problem}. ${advice}`);
  }
}

/** Writes a file; it is there whole or not at all. Throws FileError. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  try {
    await writeFile(part, content);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw new FileError(path, `written: ${codeOf(error)}`, "Name a file in a folder that is there and that you may write to.");
  }
}

/** The bytes of a file. Throws FileError. */
export async function readWhole(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new FileError(path, `read: ${codeOf(error)}`, "Name a file that is there and that you may read.");
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
