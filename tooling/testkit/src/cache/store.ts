// Numbers that take long to find, kept on disk and, while they are in use, in memory: the package's only state.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { encode, type Term } from "@gofz/core";
import { locked } from "./lock.ts";

/** The cache's folder: the repository's node_modules/.cache/gofz. */
export const cache: string = fileURLToPath(new URL("../../../../node_modules/.cache/gofz/", import.meta.url));

/** Raise it when the oracle changes what it returns. */
const edition = 5;

/** Numbers by a whole number: a term's values by the bits of x. */
export type Values = Map<number, number>;

/** The values that are kept for `purpose` and `term`, `extend`ed by what they lack, by one process at a time. */
export function stored(purpose: string, term: Term, isComplete: (known: Values) => boolean, extend: (known: Values) => void): Values {
  const here = at(purpose);
  const known = here.get(term) ?? load(pathOf(purpose, term));
  here.set(term, known);
  if (isComplete(known)) return known;
  const found = extended(purpose, term, isComplete, extend);
  here.set(term, found);
  return found;
}

/** What this process has read, for as long as the term is in use. */
const read = new Map<string, WeakMap<Term, Values>>();

function at(purpose: string): WeakMap<Term, Values> {
  const known = read.get(purpose) ?? new WeakMap<Term, Values>();
  read.set(purpose, known);
  return known;
}

/** What another process has found since, or what `extend` adds to that. */
function extended(purpose: string, term: Term, isComplete: (known: Values) => boolean, extend: (known: Values) => void): Values {
  const path = pathOf(purpose, term);
  mkdirSync(`${cache}${purpose}`, { recursive: true });
  return locked(`${path}.lock`, () => {
    const latest = load(path);
    if (isComplete(latest)) return latest;
    extend(latest);
    save(path, latest);
    return latest;
  });
}

function pathOf(purpose: string, term: Term): string {
  const hash = createHash("sha256").update(JSON.stringify([edition, encode(term)]));
  return `${cache}${purpose}/${hash.digest("hex").slice(0, 32)}`;
}

/** Twelve bytes a value: its key as uint32, the value as float64; little-endian. */
const width = 12;

function load(path: string): Values {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return new Map();
    throw error;
  }
  const values: Values = new Map();
  for (let at = 0; at + width <= file.length; at += width) values.set(file.readUInt32LE(at), file.readDoubleLE(at + 4));
  return values;
}

function save(path: string, values: Values): void {
  const file = Buffer.alloc(values.size * width);
  let at = 0;
  for (const [bits, value] of values) {
    file.writeUInt32LE(bits, at);
    file.writeDoubleLE(value, at + 4);
    at += width;
  }
  // Renamed when it is whole, so that no reader sees half of it.
  const part = `${path}.${process.pid}`;
  writeFileSync(part, file);
  renameSync(part, path);
}
