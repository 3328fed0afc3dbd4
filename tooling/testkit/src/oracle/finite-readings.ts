import type { Algebra, Reading } from "@gofz/core";
import { arithmeticOf } from "../decimal/arithmetic.ts";
import type { Approximate } from "./approximate.ts";
import { readings } from "./readings.ts";

/** The readings over the reals alone: what would be infinite is NaN, and so is all that takes it; a choice takes one of its branches. */
export const finiteReadings: Algebra<Approximate>["ops"] = {
  ...readings,
  ...Object.fromEntries(Object.entries(readings).map(([name, reading]) => [name, finite(reading, name === "where")])),
};

function finite(reading: Reading<Approximate>, isChoice: boolean): Reading<Approximate> {
  return (...args) => {
    const lost = (isChoice ? args.slice(0, 1) : args).find(({ value }) => value.isNaN());
    if (lost !== undefined) return lost;
    const result = reading(...args);
    if (result.value.isFinite()) return result;
    return { value: new (arithmeticOf(result.value))(Number.NaN), isExact: result.isExact };
  };
}
