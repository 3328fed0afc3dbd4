import { print, term } from "@gofz/core";
import { activation } from "../activation.ts";
import type { Options } from "../options.ts";
import type { Outcome } from "../outcome.ts";

/** The run as one JSON object. A number that is not finite becomes null. */
export function json(
  { list, json, out, backends, named, ...options }: Options,
  outcomes: readonly Outcome[],
  interrupted: boolean,
): string {
  return JSON.stringify({
    ...options,
    activation: options.activation.name,
    formula: print(term(activation(options.activation))),
    interrupted,
    backends: outcomes,
  });
}
