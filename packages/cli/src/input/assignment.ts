import { InvalidArgumentError } from "@commander-js/extra-typings";
import type { Parameters } from "@gofz/core";

/** Reads "beta=2" into the parameters that were read before. */
export function assignment(text: string, before: Parameters): Parameters {
  const [, name = "", number = ""] = /^\s*([^\s=]+)\s*=\s*(\S+)\s*$/.exec(text) ?? [];
  const value = number === "" ? Number.NaN : Number(number);
  if (name === "" || Number.isNaN(value)) throw new InvalidArgumentError("Write a name and a number, as in beta=2.");
  return { ...before, [name]: value };
}
