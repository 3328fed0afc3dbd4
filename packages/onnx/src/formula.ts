import type { Term } from "@gofz/core";
import { termIn } from "./activation/function.ts";
import type { Model } from "./model.ts";

/**
 * The formula that a model of `activationModel` computes, from its metadata; a derivative's is the derivative. Throws ModelFormatError where
 * there is none, and core's DecodeError.
 */
export function formulaOf({ metadata }: Model): Term {
  return termIn(metadata, "it");
}
