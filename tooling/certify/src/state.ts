// What has been examined of rows that are not whole yet: node_modules/.cache/gofz/certify.
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readJson, writeJson } from "@gofz/testkit";
import type { Finding } from "./block.ts";
import { fileNameOf, type Subject } from "./subject.ts";

/** The findings by block, those of other code left out, and the time that they took. */
export interface State {
  readonly code: string;
  readonly seconds: number;
  readonly findings: Readonly<Record<number, Finding>>;
}

/** What is known of a subject, by the code of this fingerprint. */
export function loadState(subject: Subject, code: string): State {
  const fresh: State = { code, seconds: 0, findings: {} };
  const state = readJson(pathOf(subject), fresh);
  return state.code === code ? state : fresh;
}

/** Keeps it, whole or not at all. */
export function saveState(subject: Subject, state: State): void {
  writeJson(pathOf(subject), state);
}

/** Forgets it. */
export function dropState(subject: Subject): void {
  rmSync(pathOf(subject), { force: true });
}

function pathOf(subject: Subject): string {
  return fileURLToPath(new URL(`../../../node_modules/.cache/gofz/certify/${fileNameOf(subject)}.json`, import.meta.url));
}
