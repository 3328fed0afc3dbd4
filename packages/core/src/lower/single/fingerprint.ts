import type { Program } from "../../program/program.ts";
import { hash } from "../hash.ts";

/** Of a program's instructions: 32 bits, as text. It finds what has changed by mistake; the formula itself is the table's key. */
export function fingerprint({ instructions, results }: Program): string {
  const text = JSON.stringify([instructions.map((instruction) => Object.values(instruction)), results]);
  return hash(text).toString(16).padStart(8, "0");
}
