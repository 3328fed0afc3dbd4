import type { Recipe } from "../../src/activation.ts";

/** A function as it was picked or typed: a name of the catalogue or a formula, and the parameters that were moved; plain data. */
export interface Choice {
  readonly text: string;
  readonly params: Readonly<Record<string, number>>;
}

/** What the desk makes of a choice that is a function. */
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

/** A choice in a line, as links and tables have it: swish;beta=1.7. */
export function choiceText({ text, params }: Choice): string {
  return [text, ...Object.entries(params).map(([name, value]) => `${name}=${value}`)].join(";");
}

/** The choice of such a line; what is no assignment of a finite number is left out. */
export function readChoice(line: string): Choice {
  const [text = "", ...assignments] = line.split(/;(?=\s*[a-z][A-Za-z0-9]*=[-+.\deE]+\s*(?:;|$))/);
  const params = assignments.map((assignment) => {
    const [name = "", value = ""] = assignment.split("=");
    return [name.trim(), Number(value)] as const;
  });
  return { text, params: Object.fromEntries(params.filter(([, value]) => Number.isFinite(value))) };
}
