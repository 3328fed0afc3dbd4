import { OptionError } from "./errors.ts";

/** The number itself. Throws OptionError unless it is at least `lo` and below `hi`. */
export function within(option: string, value: number, lo: number, hi: number): number {
  if (!(value >= lo && value < hi)) {
    throw new OptionError(
      option,
      String(value),
      hi === Infinity ? `Give a finite number, at least ${lo}.` : `Give a number from ${lo} up to but not ${hi}.`,
    );
  }
  return value;
}
