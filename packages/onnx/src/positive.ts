import { OptionError } from "./errors.ts";

/** The number itself. Throws OptionError unless it is a whole number above 0. */
export function positive(option: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 1) throw new OptionError(option, String(value), "Give a whole number above 0.");
  return value;
}
