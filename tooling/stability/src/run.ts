// What has been tried of a run is kept in node_modules/.cache/gofz/stability, so that a run resumes where an earlier one of the same code ended.
import { fileURLToPath } from "node:url";
import { distribute, fingerprint, readJson, writeJson } from "@gofz/testkit";
import { merge, type Summary } from "./summary.ts";

/** Which terms are tried: the first so many of a seed. */
export interface Run {
  readonly seed: number;
  readonly terms: number;
}

/** So many terms are tried at a time. */
const size = 50;

/** The first term of a block, and the one after its last. */
export function spanOf({ terms }: Run, block: number): readonly [first: number, end: number] {
  return [block * size, Math.min(terms, (block + 1) * size)];
}

/** What came of all terms of a run, on `jobs` threads; `progress` is told how many terms are done. */
export async function perform(run: Run, jobs: number, progress: (done: number) => void): Promise<Summary> {
  const path = fileURLToPath(new URL(`../../../node_modules/.cache/gofz/stability/${run.seed}-${code()}.json`, import.meta.url));
  const whole = Math.ceil(run.terms / size);
  const known: Record<string, Summary> = { ...readJson<Record<string, Summary>>(path, {}) };
  const titleOf = (block: number): string => spanOf(run, block).join("-");
  const todo = Array.from({ length: whole }, (_, block) => block).filter((block) => known[titleOf(block)] === undefined);
  let done = whole - todo.length;
  progress(Math.min(run.terms, done * size));
  await distribute<{ readonly block: number; readonly summary: Summary }>(
    { script: new URL("./worker.js", import.meta.url), data: run },
    todo,
    jobs,
    ({ block, summary }) => {
      known[titleOf(block)] = summary;
      writeJson(path, known);
      done++;
      progress(Math.min(run.terms, done * size));
    },
  );
  return Array.from({ length: whole }, (_, block) => known[titleOf(block)] as Summary).reduce(merge);
}

function code(): string {
  return fingerprint([...["@gofz/core", "@gofz/wasm", "@gofz/testkit"].map((name) => import.meta.resolve(name)), import.meta.url]);
}
