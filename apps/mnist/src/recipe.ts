import { InvalidArgumentError } from "@commander-js/extra-typings";
import { GofzError, UnknownActivationError } from "@gofz/core";
import { activation, type Recipe } from "./activation.ts";

/** Reads the name or alias of an activation of the catalogue. */
export function named(name: string): Recipe {
  return checked({ name, formula: undefined, params: {} });
}

/** Reads a formula in x. */
export function typed(formula: string): Recipe {
  return checked({ name: "custom", formula, params: {} });
}

function checked(recipe: Recipe): Recipe {
  try {
    return { ...recipe, name: activation(recipe).name };
  } catch (error) {
    if (error instanceof UnknownActivationError) throw new InvalidArgumentError(advice(error.near));
    if (error instanceof GofzError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}

function advice(near: readonly string[]): string {
  const hint = near.length > 0 ? `Did you mean ${near.join(" or ")}? ` : "";
  return `No activation has this name. ${hint}npx --yes pnpm@10.34.9 mnist --list lists all.`;
}
