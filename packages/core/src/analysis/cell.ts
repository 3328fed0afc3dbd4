/** Where a function is not negative (1), not positive (-1) or 0; undefined where it is now this, now that. */
export interface Cell {
  readonly lo: number;
  readonly hi: number;
  readonly sign: -1 | 0 | 1 | undefined;
  readonly proven: boolean;
  /** Whether it is not 0 but at the ends. */
  readonly strict: boolean;
}

/** Whether the zeros between the cells are known to be where they are. */
export function areSharp(cells: readonly Cell[]): boolean {
  return cells.slice(1).every(({ lo }, i) => lo - (cells[i]?.hi ?? lo) <= 1e-7 * Math.max(1, Math.abs(lo)));
}
