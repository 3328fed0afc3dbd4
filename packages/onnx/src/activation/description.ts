import { type Activation, differentiate, encode, isElementwise, print, type Term } from "@gofz/core";
import type { Metadata } from "../model.ts";
import type { Computation } from "./computation.ts";
import { manner, termKeyAt } from "./function.ts";
import type { Resolved } from "./options.ts";

/** What a model says of itself, for people and for `formulaOf`. */
export interface Description {
  readonly doc: string;
  readonly metadata: Metadata;
}

/** The formula, the derivative and the source of an activation, and the encoded terms that a model of it computes. */
export function description(
  activation: Activation,
  order: number,
  { formulas }: Computation,
  written: Pick<Resolved, "precision" | "float64">,
): Description {
  const { name, kind, summary, source } = activation;
  const title = `${name}${"'".repeat(order)}`;
  const formula = formulas.map(print).join(" and ");
  return {
    doc: [`${title}(x) = ${formula}`, summary, source].filter((line) => line !== "").join("\n"),
    metadata: Object.freeze({
      ...Object.fromEntries(formulas.map((formula, i) => [termKeyAt(i), JSON.stringify(encode(formula))])),
      ...manner(written),
      "gofz.activation": title,
      "gofz.kind": kind,
      "gofz.formula": formula,
      ...(isElementwise(activation) && derivative(formulas)),
      ...(source !== "" && { "gofz.source": source }),
    }),
  };
}

function derivative([formula]: readonly Term[]): Metadata {
  return formula === undefined ? {} : { "gofz.derivative": print(differentiate(formula, "x")) };
}
