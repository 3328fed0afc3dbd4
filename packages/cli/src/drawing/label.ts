import { type Box, countIn, grown, isWithin, overlap } from "./box.ts";
import type { Point } from "./line.ts";

/** What a label must know: its size, and points of the graph that it names, close together. */
export interface Labelled {
  readonly width: number;
  readonly height: number;
  readonly graph: readonly Point[];
}

/** At how many points of a graph a label is tried. */
const most = 150;

/**
 * A place for each label, beside its own graph: where it covers least of all graphs, of `obstacles` and of the labels before it, and lies
 * nearer to its own graph than to the others. The labels stay in `frame`.
 */
export function place(labels: readonly Labelled[], obstacles: readonly Box[], frame: Box): readonly Box[] {
  const placed: Box[] = [];
  for (const label of labels) {
    const others = labels.filter((other) => other !== label).flatMap(({ graph }) => graph);
    const step = Math.ceil(label.graph.length / most);
    const options = label.graph
      .filter((_, i) => i % step === 0)
      .flatMap((point) => around(point, label))
      .filter((box) => isWithin(box, frame));
    const cost = (box: Box): number => {
      const covered = countIn(box, label.graph) + countIn(grown(box, 3), others);
      const overlaps = [...obstacles, ...placed].filter((other) => overlap(grown(box, 2), other)).length;
      const ambiguity = 0.3 * countIn(grown(box, 10), others);
      return 4 * covered + 30 * overlaps + ambiguity - (3 * box.x) / frame.width;
    };
    placed.push(least(options, cost) ?? { x: frame.x, y: frame.y, width: label.width, height: label.height });
  }
  return placed;
}

/** Boxes above, below and to the left and right of a point. */
function around([x, y]: Point, { width, height }: Labelled): readonly Box[] {
  const gap = 4;
  const corners: readonly Point[] = [
    [x - width / 2, y - height - gap],
    [x - width / 2, y + gap],
    [x - width - gap, y - height],
    [x - width - gap, y],
    [x + gap, y - height],
    [x + gap, y],
  ];
  return corners.map(([left, top]) => ({ x: left, y: top, width, height }));
}

function least<T>(options: readonly T[], cost: (option: T) => number): T | undefined {
  let best: { readonly option: T; readonly cost: number } | undefined;
  for (const option of options) {
    const price = cost(option);
    if (best === undefined || price < best.cost) best = { option, cost: price };
  }
  return best?.option;
}
