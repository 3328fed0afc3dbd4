import { InvalidArgumentError } from "@commander-js/extra-typings";

type Reader = (text: string) => number;

/** Reads a whole number in [lowest, highest]. */
export function whole(lowest: number, highest: number): Reader {
  return reader(
    `It must be a whole number from ${lowest} to ${highest}.`,
    (value) => Number.isInteger(value) && value >= lowest && value <= highest,
  );
}

/** Reads a number above 0. */
export const positive: Reader = reader("It must be a number above 0.", (value) => value > 0);

/** Reads a number in [0, 1). */
export const fraction: Reader = reader("It must be a number from 0 to below 1.", (value) => value >= 0 && value < 1);

function reader(demand: string, fits: (value: number) => boolean): Reader {
  return (text) => {
    const value = text.trim() === "" ? Number.NaN : Number(text);
    if (Number.isFinite(value) && fits(value)) return value;
    throw new InvalidArgumentError(demand);
  };
}
