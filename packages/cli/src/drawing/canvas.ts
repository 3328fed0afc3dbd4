import type { Line } from "./line.ts";

/** Braille characters are 2 dots wide and 4 high: the bits of their dots, by column, from above. */
const bits: readonly (readonly number[])[] = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
];

/** The dots of each character that a drawing touches, by `cell`. */
export type Cells = ReadonlyMap<string, number>;

/** The name of a character's place. */
export function cell(column: number, row: number): string {
  return `${column} ${row}`;
}

/** Points, in dots, as the characters that show them. */
export function painted(points: Line): Cells {
  const cells = new Map<string, number>();
  for (const [x, y] of points) {
    const [column, row] = [Math.round(x), Math.round(y)];
    const at = cell(Math.floor(column / 2), Math.floor(row / 4));
    cells.set(at, (cells.get(at) ?? 0) | (bits[column % 2]?.[row % 4] ?? 0));
  }
  return cells;
}

/** The character that shows these dots. */
export function braille(dots: number): string {
  return String.fromCodePoint(0x2800 + dots);
}
