import type { Term } from "@gofz/core";
import { termIn, termKeys } from "./activation/function.ts";
import type { Model } from "./model.ts";

/**
 * The formula that a model of `activationModel` computes, from its metadata; a derivative's is the derivative. Throws ModelFormatError where
 * there is none, and core's DecodeError.
 */
export function formulaOf({ metadata }: Model): Term {
  return termIn(metadata, "it");
}

/** The formulas whose values a model of `activationModel` joins along the channels: one for most. Throws as `formulaOf` does. */
export function formulasOf({ metadata }: Model): readonly Term[] {
  return termKeys(metadata).map((key) => termIn(metadata, "it", key));
}
