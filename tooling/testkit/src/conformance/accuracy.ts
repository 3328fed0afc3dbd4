import { mkdirSync, writeFileSync } from "node:fs";
import { cache } from "../cache/store.ts";
import type { Measurement } from "./measurement.ts";

/** Keeps a backend's measurements for the accuracy table: node_modules/.cache/gofz/accuracy/<backend>.json. */
export function saveAccuracy(backend: string, rows: readonly Measurement[]): void {
  mkdirSync(`${cache}accuracy`, { recursive: true });
  // JSON has no infinity: a result that is lost altogether has an error of 1e999, which reads as Infinity.
  const text = JSON.stringify(rows, (_key, value: unknown) => (value === Infinity ? "Infinity" : value), 1);
  writeFileSync(`${cache}accuracy/${backend}.json`, text.replaceAll('"Infinity"', "1e999"));
}
