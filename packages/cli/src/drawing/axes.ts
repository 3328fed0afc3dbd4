import { type Box, countIn, isWithin } from "./box.ts";
import { holds, padded } from "./interval.ts";
import type { Point } from "./line.ts";
import { type Scale, ticks } from "./scale.ts";

/** A number beside an axis. */
export interface TickLabel {
  readonly text: string;
  readonly box: Box;
}

/** The axes of a picture: through 0, or along an edge where 0 is not in it. */
export interface Axes {
  /** Where the vertical axis stands. */
  readonly column: number;
  /** Where the horizontal axis lies. */
  readonly row: number;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly labels: readonly TickLabel[];
}

/** How many dots of the graphs a number may cover before it is left out. */
const most = 3;

/**
 * The axes of the part of the plane that the scales show in `frame`, with a few numbers in letters of that size: each on that side of its
 * axis where it covers less of the `graphs`.
 */
export function axes(x: Scale, y: Scale, frame: Box, letters: number, graphs: readonly Point[]): Axes {
  const column = holds(x.domain, 0) ? x.at(0) : frame.x;
  const row = holds(y.domain, 0) ? y.at(0) : frame.y + frame.height;
  const columns = ticks(padded(x.domain, -0.03), frame.width / (letters * 6));
  const rows = ticks(padded(y.domain, -0.03), frame.height / (letters * 4));
  const options = [
    ...columns.map((value) => ({ text: spelled(value), boxes: onRow(sizeOf(spelled(value), letters), x.at(value), row) })),
    ...rows.map((value) => ({ text: spelled(value), boxes: onColumn(sizeOf(spelled(value), letters), y.at(value), column) })),
  ];
  const labels = options.flatMap(({ text, boxes }) => {
    const fitting = boxes.filter((box) => isWithin(box, frame)).map((box) => ({ box, covered: countIn(box, graphs) }));
    const best = fitting.reduce<(typeof fitting)[number] | undefined>(
      (a, b) => (a !== undefined && a.covered <= b.covered ? a : b),
      undefined,
    );
    return best === undefined || best.covered > most ? [] : [{ text, box: best.box }];
  });
  return { column, row, columns: columns.map(x.at), rows: rows.map(y.at), labels };
}

/** The size of a text in letters of that size; fonts differ, so it is a guess on the large side. */
export function sizeOf(text: string, letters: number): Pick<Box, "width" | "height"> {
  return { width: Math.round(text.length * letters * 0.58), height: letters + 2 };
}

function spelled(value: number): string {
  return String(value).replace("-", "−");
}

/** Below the horizontal axis, or above it. */
function onRow({ width, height }: Pick<Box, "width" | "height">, middle: number, row: number): readonly Box[] {
  return [row + 3, row - height - 2].map((y) => ({ x: middle - width / 2, y, width, height }));
}

/** To the left of the vertical axis, or to the right. */
function onColumn({ width, height }: Pick<Box, "width" | "height">, middle: number, column: number): readonly Box[] {
  return [column - 5 - width, column + 5].map((x) => ({ x, y: middle - height / 2, width, height }));
}
