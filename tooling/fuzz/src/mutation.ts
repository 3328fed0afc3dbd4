import { picker } from "./soup.ts";

type Edit = (text: string, from: number, to: number, random: () => number) => string;

const edits: readonly Edit[] = [
  (text, from, to) => text.slice(0, from) + text.slice(to),
  (text, from, to) => text.slice(0, to) + text.slice(from),
  (text, from, to) => text.slice(0, from) + [...text.slice(from, to)].reverse().join("") + text.slice(to),
  (text, from, to, random) => text.slice(0, from) + String.fromCharCode(32 + Math.floor(random() * 95)) + text.slice(to),
  (text, from, to) => text.slice(to) + text.slice(0, from),
];

/** A valid formula after one to four edits: a piece cut out, doubled, turned round, replaced or moved. */
export function mutated(formula: string, random: () => number): string {
  const pick = picker(random);
  let text = formula;
  for (let n = 1 + Math.floor(random() * 4); n > 0; n--) {
    const from = Math.floor(random() * text.length);
    text = pick(edits)(text, from, Math.min(text.length, from + 1 + Math.floor(random() * 6)), random);
  }
  return text;
}
