import type { Recipe } from "../../src/activation.ts";

/** What the desk makes of a choice that is a function; plain data. */
export interface Study {
  readonly recipe: Recipe;
  /** In x and the parameters. */
  readonly formula: string;
  readonly summary: string;
  /** All parameters, with their values now, and with their usual ones. */
  readonly params: Readonly<Record<string, number>>;
  readonly defaults: Readonly<Record<string, number>>;
  readonly curve: Curve;
}

/** f and f' at equal distances from `lo` to `hi`. */
export interface Curve {
  readonly lo: number;
  readonly hi: number;
  readonly f: readonly number[];
  readonly df: readonly number[];
}

/** Why a choice is no function. */
export interface Problem {
  readonly message: string;
  /** Where in the text, from 1; undefined where it is no one place. */
  readonly column: number | undefined;
}
