import { InvalidArgumentError } from "@commander-js/extra-typings";

/** Reads a whole number of things. */
export function count(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new InvalidArgumentError(`It must be a whole number, not ${text}.`);
}
