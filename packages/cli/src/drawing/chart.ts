import { braille, type Cells, cell, painted } from "./canvas.ts";
import type { Curve } from "./curve.ts";
import { holds, padded } from "./interval.ts";
import { dotted } from "./line.ts";
import { type Scale, scale, ticks } from "./scale.ts";
import { trace } from "./trace.ts";
import type { Window } from "./window.ts";

/** How large a chart is, in characters, and whether it may have colours. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly isColoured: boolean;
}

const colours = [36, 33, 32, 35, 31, 34] as const;
const faint = 2;

/** Curves over axes as lines of text for a terminal; a dashed curve is dotted. Without colours there are no control codes. */
export function chart(curves: readonly Curve[], window: Window, { width, height, isColoured }: Sheet): readonly string[] {
  const y = scale(window.y, 4 * height - 1, 0);
  const numbers = new Map(ticks(padded(window.y, -0.02), height / 4).map((value) => [rowOf(y, value), String(value)]));
  const gutter = Math.max(1, ...[...numbers.values()].map(({ length }) => length)) + 1;
  const x = scale(window.x, 0, 2 * (width - gutter) - 1);
  const layers = curves.map((curve) => ({ cells: drawn(curve, x, y), colour: colours[curve.colour % colours.length] ?? faint }));
  const paint = (text: string, colour: number): string => (isColoured && text.trim() !== "" ? `\u001b[${colour}m${text}\u001b[0m` : text);
  const [column, row] = [holds(window.x, 0) ? Math.floor(x.at(0) / 2) : -1, holds(window.y, 0) ? rowOf(y, 0) : -1];
  const character = (i: number, j: number): string => {
    const found = layers.filter(({ cells }) => cells.has(cell(i, j)));
    // A character has one colour, and shows the dots of one curve in it.
    const [first] = found;
    const shown = isColoured ? found.slice(0, 1) : found;
    if (first === undefined) return paint(ground(i === column, j === row), faint);
    return paint(braille(shown.reduce((dots, { cells }) => dots | (cells.get(cell(i, j)) ?? 0), 0)), first.colour);
  };
  const lines = upTo(height).map((j) => {
    const number = paint((numbers.get(j) ?? "").padStart(gutter - 1), faint);
    return `${number} ${upTo(width - gutter)
      .map((i) => character(i, j))
      .join("")}`;
  });
  const below = [paint(numbersBelow(x, width - gutter), faint), legend(curves, paint)].map((line) => " ".repeat(gutter) + line);
  return [...lines, ...below].map((line) => line.trimEnd());
}

function drawn({ f, breaks, isDashed }: Curve, x: Scale, y: Scale): Cells {
  const dots = trace(f, x, y, breaks).flatMap((line) => dotted(line, 0.5));
  return painted(isDashed ? dots.filter((_, i) => i % 6 === 0) : dots);
}

function rowOf(y: Scale, value: number): number {
  return Math.floor(Math.round(y.at(value)) / 4);
}

function ground(isColumn: boolean, isRow: boolean): string {
  if (isColumn) return isRow ? "┼" : "│";
  return isRow ? "─" : " ";
}

/** The numbers along the horizontal axis, each centred below its place. */
function numbersBelow(x: Scale, width: number): string {
  return ticks(x.domain, width / 12).reduce((line, value) => {
    const text = String(value);
    const start = Math.round(x.at(value) / 2 - text.length / 2);
    return start <= line.length && line !== "" ? line : line.padEnd(start) + text;
  }, "");
}

function legend(curves: readonly Curve[], paint: (text: string, colour: number) => string): string {
  const samples = curves.map(({ name, isDashed, colour }) =>
    paint(`${isDashed ? "⠂⠂⠂" : "⠒⠒⠒"} ${name}`, colours[colour % colours.length] ?? faint),
  );
  return samples.join("   ");
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i);
}
