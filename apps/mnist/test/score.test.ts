import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accuracy, crossEntropy, maxDifference } from "../src/score.ts";

/** Logits that are sure of these digits. */
function sure(digits: readonly number[]): Float32Array {
  return Float32Array.from(digits.flatMap((sure) => Array.from({ length: 10 }, (_, digit) => (digit === sure ? 1 : 0))));
}

const logits = fc.array(fc.float({ min: -50, max: 50, noNaN: true }), { minLength: 10, maxLength: 10 });
const digit = fc.nat(9);

describe("score", () => {
  test("sure logits are all right, of other digits all wrong; knowing nothing is no merit", () => {
    const labels = Int32Array.of(3, 1, 4, 1, 5);
    expect(accuracy(sure([3, 1, 4, 1, 5]), labels)).toBe(1);
    expect(accuracy(sure([4, 2, 5, 2, 6]), labels)).toBe(0);
    expect(accuracy(new Float32Array(50), labels)).toBe(0);
    expect(accuracy(new Float32Array(50).fill(Number.NaN), labels)).toBe(0);
  });

  test("cross entropy is minus the log of the softmax", () => {
    fc.assert(
      fc.property(logits, digit, (row, label) => {
        const powers = row.map(Math.exp);
        const expected = -Math.log((powers[label] ?? 0) / powers.reduce((sum, power) => sum + power, 0));
        expect(crossEntropy(Float32Array.from(row), Int32Array.of(label))).toBeCloseTo(expected, 8);
      }),
    );
  });

  test("cross entropy stands logits of any size, and knows no better for equal ones", () => {
    expect(crossEntropy(Float32Array.of(1e30, 0, 0, 0, 0, 0, 0, 0, 0, 0), Int32Array.of(0))).toBe(0);
    expect(crossEntropy(new Float32Array(10), Int32Array.of(0))).toBeCloseTo(Math.log(10), 12);
  });

  test("the largest difference; NaN is not hidden", () => {
    expect(maxDifference(Float32Array.of(1, 2, 3), Float32Array.of(1, 2.5, 2.75))).toBe(0.5);
    expect(maxDifference(Float32Array.of(1, Number.NaN, 3), Float32Array.of(1, 2, 9))).toBeNaN();
  });
});
