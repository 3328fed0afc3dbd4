import type { Convolution } from "./convolution.ts";
import type { Path, Walk } from "./walk.ts";

/** Rows or columns of the output, from one to before another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Neighbouring taps of one row of the filter, and where in the output they all see x and not its padding. */
export interface Window {
  readonly row: number;
  readonly column: number;
  readonly taps: number;
  readonly rows: Span;
  readonly columns: Span;
}

/**
 * The windows in which each tap is at every place where it sees x, once. Where the whole row of the filter sees x it is one window if
 * `joined`, since its taps' values are neighbours; towards the edges, and with dilation, each tap has its own.
 */
export function windows(convolution: Convolution, joined: boolean): readonly Window[] {
  const { filterHeight, filterWidth, dilationWidth } = convolution;
  const columns = Array.from({ length: filterWidth }, (_, column) => columnsOf(convolution, column));
  const common = { from: Math.max(...columns.map(({ from }) => from)), to: Math.min(...columns.map(({ to }) => to)) };
  const isJoined = joined && dilationWidth === 1 && isSome(common);
  const places = columns.flatMap((whole, column): Omit<Window, "row" | "rows">[] => {
    if (!isJoined) return [{ column, taps: 1, columns: whole }];
    const edges = [
      { from: whole.from, to: common.from },
      { from: common.to, to: whole.to },
    ];
    return edges.map((edge) => ({ column, taps: 1, columns: edge }));
  });
  if (isJoined) places.unshift({ column: 0, taps: filterWidth, columns: common });
  return Array.from({ length: filterHeight }, (_, row) => ({ row, rows: rowsOf(convolution, row) }))
    .flatMap(({ row, rows }) => places.map((place) => ({ ...place, row, rows })))
    .filter(({ rows, columns }) => isSome(rows) && isSome(columns));
}

function rowsOf({ outHeight, inHeight, strideHeight, dilationHeight, padInfo }: Convolution, row: number): Span {
  return span(outHeight, inHeight, strideHeight, row * dilationHeight - padInfo.top);
}

function columnsOf({ outWidth, inWidth, strideWidth, dilationWidth, padInfo }: Convolution, column: number): Span {
  return span(outWidth, inWidth, strideWidth, column * dilationWidth - padInfo.left);
}

/** Where 0 <= place * stride + offset < within. */
function span(places: number, within: number, stride: number, offset: number): Span {
  return { from: Math.max(0, Math.ceil(-offset / stride)), to: Math.min(places, Math.ceil((within - offset) / stride)) };
}

function isSome({ from, to }: Span): boolean {
  return from < to;
}

/** The walk of a window over x and dy, which are at these addresses; of a depthwise convolution x has the output's channels. */
export function walkOf(convolution: Convolution, { row, column, rows, columns }: Window, x: number, dy: number): Walk {
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels } = convolution;
  const { strideHeight, strideWidth, dilationHeight, dilationWidth, padInfo } = convolution;
  const top = rows.from * strideHeight + row * dilationHeight - padInfo.top;
  const left = columns.from * strideWidth + column * dilationWidth - padInfo.left;
  const a = path(x, inHeight, inWidth, inChannels);
  const b = path(dy, outHeight, outWidth, outChannels);
  return {
    images: batchSize,
    rows: rows.to - rows.from,
    columns: columns.to - columns.from,
    a: { ...a, start: x + top * a.row + left * a.column, row: strideHeight * a.row, column: strideWidth * a.column },
    b: { ...b, start: dy + rows.from * b.row + columns.from * b.column },
  };
}

/** A walk over every position of images. */
function path(start: number, height: number, width: number, channels: number): Path {
  const column = 4 * channels;
  return { start, column, row: width * column, image: height * width * column };
}
