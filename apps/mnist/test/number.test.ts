import { InvalidArgumentError } from "@commander-js/extra-typings";
import { expect, test } from "vitest";
import { fraction, positive, whole } from "../src/number.ts";

test("numbers in their range", () => {
  expect(["1", "12", "1e3", " 7 "].map(whole(1, 1000))).toEqual([1, 12, 1000, 7]);
  expect(["1e-9", "0.5", "3"].map(positive)).toEqual([1e-9, 0.5, 3]);
  expect(["0", "0.999"].map(fraction)).toEqual([0, 0.999]);
});

test("anything else is refused", () => {
  for (const text of ["", " ", "0", "1001", "1.5", "-1", "two", "NaN", "Infinity", "1,5"])
    expect(() => whole(1, 1000)(text)).toThrow(InvalidArgumentError);
  for (const text of ["", "0", "-1", "Infinity", "x"]) expect(() => positive(text)).toThrow("It must be a number above 0.");
  for (const text of ["", "1", "-0.1", "NaN"]) expect(() => fraction(text)).toThrow("It must be a number from 0 to below 1.");
});
