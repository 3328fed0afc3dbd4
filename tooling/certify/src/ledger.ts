// The committed ledger, ledger.json beside this folder.
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { machine, readJson, writeJson } from "@gofz/testkit";
import type { Finding } from "./block.ts";
import { isSame, type Subject, titleOf } from "./subject.ts";
import { type Count, emptyTally, merge, type Worst } from "./tally.ts";

/** What all 2^32 inputs showed of a subject. */
export interface Row extends Subject {
  readonly normal: Worst;
  readonly subnormal: Worst;
  readonly excused: Worst;
  readonly counts: Readonly<Record<Count, number>>;
  /** SHA-256 of the blocks' hashes, in order, as hexadecimal text. */
  readonly hash: string;
  /** How long it took, together with the rows that were run along with it. */
  readonly seconds: number;
  readonly date: string;
  readonly machine: string;
  /** The fingerprint of the code that ran. */
  readonly code: string;
  readonly reference: string;
}

const path = fileURLToPath(new URL("../ledger.json", import.meta.url));

/** All rows, in the order of their titles. */
export function ledger(): readonly Row[] {
  return readJson<readonly Row[]>(path, []);
}

/** Puts a row in, in the place of an older one about the same. */
export function enter(row: Row): void {
  const rows = [...ledger().filter((other) => !isSame(row, other)), row];
  writeJson(
    path,
    [...rows].sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1)),
    2,
  );
}

/** The row of a subject from the findings of all blocks, in order. */
export function rowOf(subject: Subject, findings: readonly Finding[], seconds: number, code: string): Row {
  return {
    ...subject,
    ...findings.map(({ tally }) => tally).reduce(merge, emptyTally()),
    hash: hashOf(findings.map(({ hash }) => hash)),
    seconds: Math.round(seconds),
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    code,
    reference:
      "formulas written by hand in doubles, without gofz's core; exp, log1p and tanh of V8 (fdlibm), the normal distribution by W. J. Cody (1969); relative error below 2^-48, held to decimal.js by a test",
  };
}

/** One hash of the hashes of all blocks, in order. */
export function hashOf(hashes: readonly string[]): string {
  return createHash("sha256").update(hashes.join("")).digest("hex");
}
