import type { Parameters } from "@gofz/core";
import { OperatorError, OpsetError } from "../errors.ts";
import type { Computation } from "./computation.ts";
import { type MeasuredOperator, operatorsFor, recipeFor, type Valued } from "./measured.ts";
import type { Resolved } from "./options.ts";
import type { Recipe } from "./recipe.ts";

/** What is to be written. */
export interface Wish extends Pick<Resolved, "form" | "precision" | "opset" | "contrib"> {
  readonly computed: Computation;
  /** Of the parameters. */
  readonly values: Parameters;
  /** What it is called, in errors. */
  readonly name: string;
  /** The parameters that are trained: no attribute may hold them. */
  readonly trainable: readonly string[];
}

/** How it is written: as an operator, as a function or in plain operators; by a recipe, or by the lowered program. */
export type Choice =
  | { readonly form: "operator"; readonly operator: MeasuredOperator; readonly recipe?: Recipe }
  | { readonly form: "function" | "primitive"; readonly operator?: never; readonly recipe?: Recipe };

/** Throws OperatorError where no operator computes the formula, and OpsetError where none does in this operator set. */
export function chosen(wish: Wish): Choice {
  const { form } = wish;
  if (form === "native") return { form: "operator", operator: nativeOf(wish) };
  return form === "auto" ? fastest(wish) : { form };
}

function nativeOf(wish: Wish): MeasuredOperator {
  const { name, opset, contrib, trainable } = wish;
  const valued = valuedOf(wish);
  const all = valued === undefined ? [] : operatorsFor(valued);
  const known = all.filter(({ domain, parameters = {} }) => {
    return (contrib || domain === undefined) && !Object.values(parameters).some((parameter) => trainable.includes(parameter));
  });
  const [first] = known;
  if (first === undefined) throw new OperatorError(name);
  const found = known.find((operator) => isIn(operator, opset));
  if (found === undefined) throw new OpsetError(opset, { first: first.opsets[0], last: first.opsets[1] }, first.op);
  return found;
}

/** What was measured is of fast graphs alone. */
function fastest(wish: Wish): Choice {
  const valued = wish.precision === "fast" ? valuedOf(wish) : undefined;
  const recipe = valued === undefined ? undefined : recipeFor(valued);
  const operator = recipe?.operator;
  if (recipe === undefined) return { form: "function" };
  if (operator === undefined) return { form: "function", recipe };
  return isIn(operator, wish.opset) ? { form: "operator", operator, recipe } : { form: "function" };
}

/** The formula, where it is one of x alone. */
function valuedOf({ computed: { x, dy, formulas }, values, trainable }: Wish): Valued | undefined {
  const [formula, ...others] = formulas;
  const isSingle = x.length === 1 && dy.length === 0 && others.length === 0;
  return isSingle && formula !== undefined ? { formula, values, trainable } : undefined;
}

function isIn({ opsets: [first, last] }: MeasuredOperator, opset: number): boolean {
  return first <= opset && opset <= last;
}
