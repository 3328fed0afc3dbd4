import type { Program } from "../program/program.ts";
import { interpreter } from "../program/run.ts";

/**
 * What a cancelled value's error may grow to before the element is given up. The larger, the seldomer that happens, and the less is left for
 * what follows.
 */
export interface Settling {
  /** In any case so many units. */
  readonly least: number;
  /** So many times its units before it cancelled. */
  readonly factor: number;
}

/** The settling that is tried first. */
export const usual: Settling = { least: 2 ** 10, factor: 4 };

const settlings: readonly Settling[] = [usual, { least: 2 ** 6, factor: 16 }, { least: 2 ** 6, factor: 4 }, { least: 2 ** 13, factor: 4 }];

/** Moderate inputs, where most are. */
const points: readonly number[] = [0.11, 0.43, 0.97, 1.7, 3.3, 6.1, 11, 23].flatMap((x) => [x, -x]);

/** The usual settling, if the program that `lower` makes with it doubts itself at few points, else the one with the fewest. */
export function calmest(lower: (settling: Settling) => Program, others: Readonly<Record<string, number>>): Settling {
  let best = { settling: usual, doubted: Infinity };
  for (const settling of settlings) {
    const doubted = doubts(lower(settling), others);
    if (doubted < best.doubted) best = { settling, doubted };
    if (best.doubted <= points.length / 2) break;
  }
  return best.settling;
}

/** At how many of the points a program doubts its result. */
function doubts(program: Program, others: Readonly<Record<string, number>>): number {
  const [doubt] = program.doubts;
  if (doubt === undefined) return 0;
  const values = interpreter({ ...program, results: [doubt] });
  return points.filter((x) => values({ ...others, x })[0] === 1).length;
}
