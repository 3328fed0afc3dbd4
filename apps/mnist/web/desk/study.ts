import { catalog, find, fn, GofzError, isElementwise, ParseError, parse, print, symbols } from "@gofz/core";
import { activation, type Recipe } from "../../src/activation.ts";
import type { Choice } from "../../src/link/choice.ts";
import type { Curve, Problem, Study } from "./finding.ts";

/** The name of a function that has none. */
const NAME = "custom";

/** How far the picture of a function goes, and its points. */
const SPAN = { lo: -5, hi: 5, points: 241 } as const;

/** Reads a choice: a name of the catalogue, or a formula, whose symbols beside x are its parameters. */
export function study(choice: Choice): Study | Problem {
  try {
    return understood(choice);
  } catch (error) {
    if (error instanceof ParseError) return { message: `expected ${error.expected}.`, column: error.column };
    if (error instanceof GofzError) return { message: error.message, column: undefined };
    throw error;
  }
}

function understood(choice: Choice): Study {
  const recipe = recipeOf(choice);
  const made = activation(recipe);
  return {
    recipe,
    formula: print(made.formula),
    summary: made.summary,
    params: made.params,
    defaults:
      recipe.formula === undefined ? find(recipe.name).params : Object.fromEntries(Object.keys(made.params).map((name) => [name, 1])),
    curve: curveOf(recipe, SPAN.points),
  };
}

/** Plain data that makes the function; throws GofzError where there is none. */
export function recipeOf({ text, params }: Choice): Recipe {
  const named = Object.hasOwn(catalog, text) ? catalog[text] : undefined;
  if (named !== undefined) return { name: named.name, formula: undefined, params: kept(params, Object.keys(named.params)) };
  const names = [...new Set(symbols(parse(text)).map(({ name }) => name))].filter((name) => name !== "x");
  return { name: NAME, formula: text, params: { ...Object.fromEntries(names.map((name) => [name, 1])), ...kept(params, names) } };
}

function kept(params: Choice["params"], names: readonly string[]): Choice["params"] {
  return Object.fromEntries(Object.entries(params).filter(([name]) => names.includes(name)));
}

function curveOf(recipe: Recipe, points: number): Curve {
  const { f, df } = fn(activation(recipe));
  const { lo, hi } = SPAN;
  const xs = Array.from({ length: points }, (_, i) => lo + ((hi - lo) * i) / (points - 1));
  return { lo, hi, f: xs.map(f), df: xs.map(df) };
}

/** A function of the catalogue, as the picker shows it. */
export interface Entry {
  readonly name: string;
  readonly summary: string;
  readonly aliases: readonly string[];
  readonly curve: Curve;
}

/** Points of a small picture. */
const SMALL = 49;

/** The functions of the catalogue that a layer can have; or those of them that are named. */
export function entries(names: readonly string[] = Object.keys(catalog)): readonly Entry[] {
  return names
    .map(find)
    .filter(isElementwise)
    .map(({ name, summary, aliases }) => ({ name, summary, aliases, curve: curveOf({ name, formula: undefined, params: {} }, SMALL) }));
}
