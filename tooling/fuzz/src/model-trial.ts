import { GofzError } from "@gofz/core";
import { readModel } from "@gofz/onnx";
import { Finding, type Outcome } from "./trial.ts";

/** What reading may allocate beside four times the file's size. */
const allowance = 64 * 2 ** 20;

/** Reads a file. Throws Finding where an error is not ours, or where more memory was taken than is promised; a collection meanwhile may hide some. */
export function attemptModel(file: Uint8Array): Outcome {
  const before = taken();
  const outcome = read(file);
  const more = taken() - before;
  if (more > 4 * file.length + allowance) throw new Finding(hex(file), `${file.length} bytes took ${more}`);
  return outcome;
}

/** The file with up to eight bytes changed, a piece cut, or a piece repeated. */
export function mutatedFile(file: Uint8Array, next: () => number): Uint8Array {
  const at = Math.floor(next() * file.length);
  const end = at + Math.floor(next() * (file.length - at));
  const how = next();
  if (how < 0.1) return file.slice(0, at);
  if (how < 0.2) return Uint8Array.from([...file.subarray(0, at), ...file.subarray(end)]);
  if (how < 0.3) return Uint8Array.from([...file.subarray(0, end), ...file.subarray(at)]);
  const changed = file.slice();
  for (let count = Math.ceil(next() * 8); count > 0; count--) changed[Math.floor(next() * file.length)] = Math.floor(next() * 256);
  return changed;
}

function read(file: Uint8Array): Outcome {
  try {
    readModel(file);
    return "read";
  } catch (error) {
    if (error instanceof GofzError) return "refused";
    throw new Finding(hex(file), String(error), error);
  }
}

function taken(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function hex(file: Uint8Array): string {
  return Buffer.from(file).toString("hex");
}
