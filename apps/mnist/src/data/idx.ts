import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { GofzError } from "@gofz/core";

/** A file of the data set is missing, cut short, or not what its name says. */
export class DataFileError extends GofzError {
  readonly path: string;

  constructor(path: string, problem: string) {
    super(
      "DATA_FILE",
      `${basename(path)} ${problem} Install the data again: delete node_modules, then npx --yes pnpm@10.34.9 install. (${path})`,
    );
    this.path = path;
  }
}

/** Reads the elements of an IDX file of bytes, the format of http://yann.lecun.com/exdb/mnist, that must have the shape `dims`. Throws {@link DataFileError}. */
export async function readIdx(path: string, dims: readonly number[]): Promise<Uint8Array> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new DataFileError(path, error.code === "ENOENT" ? "is missing." : `can't be read: ${error.message}.`);
  });
  return decodeIdx(path, bytes, dims);
}

function decodeIdx(path: string, bytes: Uint8Array, dims: readonly number[]): Uint8Array {
  const header = 4 + 4 * dims.length;
  const size = header + dims.reduce((product, dim) => product * dim, 1);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < header) throw new DataFileError(path, `has ${bytes.length} bytes; ${size} were expected.`);
  // Two zero bytes, 8 for unsigned bytes, and the rank.
  const magic = 0x0800 + dims.length;
  if (view.getUint32(0) !== magic) throw new DataFileError(path, `starts with ${hex(view.getUint32(0))}; ${hex(magic)} was expected.`);
  const found = dims.map((_, axis) => view.getUint32(4 + 4 * axis));
  if (found.join() !== dims.join()) throw new DataFileError(path, `has the shape ${found.join(" x ")}; ${dims.join(" x ")} was expected.`);
  if (bytes.length !== size) throw new DataFileError(path, `has ${bytes.length} bytes; ${size} were expected.`);
  return bytes.subarray(header);
}

function hex(word: number): string {
  return `0x${word.toString(16).padStart(8, "0")}`;
}
