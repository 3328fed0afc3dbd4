import { digest, type Parameters, print, simplify, substitute, type Term } from "@gofz/core";
import { operators, places, recipes } from "./measured.generated.ts";
import { type Recipe, recipeOf } from "./recipe.ts";

/** An operator that computes a formula, as it was seen to run on onnxruntime-node. */
export interface MeasuredOperator {
  readonly op: string;
  /** "com.microsoft"; ai.onnx where left out. */
  readonly domain?: string;
  /** The parameters of the formula that are its inputs after x. */
  readonly inputs?: readonly string[];
  /** Its attributes: numbers and texts. */
  readonly attributes?: Readonly<Record<string, number | string>>;
  /** The attributes that are parameters of the formula. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** The attribute that is the axis of the formula's reductions. */
  readonly axis?: string;
  /** The first and the last operator set in which it loads and is right. */
  readonly opsets: readonly [first: number, last: number];
}

/** A formula, and the values of its parameters. */
export interface Valued {
  readonly formula: Term;
  readonly values: Parameters;
  /** The parameters that are trained, which have to stay inputs. */
  readonly trainable: readonly string[];
}

/** The operators that compute a formula: with these values, or with any of its parameters. */
export function operatorsFor({ formula, values }: Valued): readonly MeasuredOperator[] {
  const keys = [print(simplify(substitute(formula, values))), print(formula)];
  return keys.flatMap((key) => at(places, key) ?? []).flatMap((place) => operators[place] ?? []);
}

/** The recipe for a formula with these values of its parameters; undefined where nothing was faster than its program, or it was not measured. */
export function recipeFor(valued: Valued): Recipe | undefined {
  const text = at(recipes, recipeKey(valued));
  return text === undefined ? undefined : recipeOf(text, operatorsFor(valued));
}

/** How a formula stands in the table of recipes. */
export function recipeKey({ formula, values, trainable }: Valued): string {
  const parts = [print(formula), ...(Object.keys(values).length === 0 ? [] : [JSON.stringify(values)]), ...trainable];
  return parts.join(" ");
}

function at<V>(table: Readonly<Record<string, V>>, key: string): V | undefined {
  const short = digest(key);
  return Object.hasOwn(table, short) ? table[short] : undefined;
}
