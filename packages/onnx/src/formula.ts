import { decode, type Term } from "@gofz/core";
import { termKey } from "./activation/function.ts";
import { ModelFormatError } from "./errors.ts";
import type { Model } from "./model.ts";

/**
 * The formula that a model of `activationModel` computes, from its metadata; a derivative's is the derivative. Throws ModelFormatError where
 * there is none, and core's DecodeError.
 */
export function formulaOf({ metadata }: Model): Term {
  const text = Object.hasOwn(metadata, termKey) ? metadata[termKey] : undefined;
  if (text === undefined) throw new ModelFormatError(`it has no metadata ${termKey}`);
  return decode(parsed(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelFormatError(`its metadata ${termKey} are not JSON`);
  }
}
