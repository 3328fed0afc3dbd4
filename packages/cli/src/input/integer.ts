import { InvalidArgumentError } from "@commander-js/extra-typings";

/** Reads a whole number. */
export function integer(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isInteger(value)) throw new InvalidArgumentError("Write a whole number.");
  return value;
}
