import type { Program } from "../../program/program.ts";

/** Of a program's instructions: 32 bits (FNV-1a), as text. It finds what has changed by mistake; the formula itself is the table's key. */
export function fingerprint({ instructions, results }: Program): string {
  const text = JSON.stringify([instructions.map((instruction) => Object.values(instruction)), results]);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
