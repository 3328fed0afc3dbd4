/** Picks one of several things. */
export type Pick = <T>(from: readonly T[]) => T;

/** Picks by a generator of numbers in [0, 1). */
export function picker(random: () => number): Pick {
  return <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
}

const marks = [..."()+-*/^<>=,;:.\"\\'`{}[]$#@!?%&|~_"];
const words = [
  "x",
  "e",
  "pi",
  "inf",
  "let",
  "t",
  "exp",
  "tanh",
  "where",
  "max",
  "min",
  "clip",
  "reduceSum",
  "sigmoid",
  "2",
  "0.5",
  "1e9",
  "1e999",
  "uniform",
];
const spaces = [" ", "\n", "\t", "\u00a0", "\u2028", "\0"];

/** Text at random: of words and marks, of any characters of Unicode, or of printable ones. */
export function soup(random: () => number): string {
  const pick = picker(random);
  const length = Math.floor(random() ** 3 * (random() < 0.001 ? 12_000 : 60));
  const character = pick([word, word, unicode, printable]);
  return Array.from({ length }, () => character(random, pick)).join("");
}

function word(random: () => number, pick: Pick): string {
  const part = random();
  return part < 0.5 ? pick(words) : part < 0.95 ? pick(marks) : pick(spaces);
}

function unicode(random: () => number): string {
  return String.fromCodePoint(Math.floor(random() ** 4 * 0x10ffff));
}

function printable(random: () => number): string {
  return String.fromCharCode(32 + Math.floor(random() * 95));
}
