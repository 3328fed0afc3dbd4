import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atPlace, bitsOf, describeFloat, fromBits, nearestFloat32, neighbour, placeOf, ulpOf, ulps } from "../src/index.ts";

const float32 = fc.float({ noNaN: true, noDefaultInfinity: true });
/** Doubles in and around float32's range, subnormals included. */
const truth = fc.oneof(float32, fc.double({ min: -3.4e38, max: 3.4e38, noNaN: true }), fc.double({ min: -1e-37, max: 1e-37, noNaN: true }));

describe("places on the line of float32s", () => {
  test("atPlace inverts placeOf, and more is larger", () => {
    fc.assert(fc.property(float32, (x) => atPlace(placeOf(x)) === x));
    fc.assert(fc.property(float32, float32, (x, y) => Math.sign(placeOf(x) - placeOf(y)) === Math.sign(x - y)));
  });

  test("bits and floats are inverse", () => {
    fc.assert(fc.property(float32, (x) => Object.is(fromBits(bitsOf(x)), x)));
  });

  test("a neighbour's neighbour is x, and none lies between", () => {
    fc.assert(fc.property(float32, (x) => x === 0 || Math.abs(x) > 3e38 || neighbour(neighbour(x, 1), -1) === x));
    fc.assert(fc.property(float32, (x) => [x, neighbour(x, 1)].includes(Math.fround((x + neighbour(x, 1)) / 2))));
  });

  test("the line ends at the infinities", () => {
    expect(neighbour(3.4028234663852886e38, 5)).toBe(Infinity);
    expect(neighbour(-Infinity, -1)).toBe(-Infinity);
    expect(neighbour(0, 1)).toBe(2 ** -149);
    expect(neighbour(-0, -1)).toBe(-(2 ** -149));
  });

  test("messages show both readings", () => {
    expect(describeFloat(-1.5)).toBe("-1.5 (0xbfc00000)");
    expect(describeFloat(-0)).toBe("-0 (0x80000000)");
  });
});

describe("ULP", () => {
  test("the correctly rounded result is at most half a ULP off", () => {
    fc.assert(fc.property(truth, (x) => ulps(Math.fround(x), x) <= 0.5));
  });

  test("any other result is at least half a ULP off", () => {
    fc.assert(
      fc.property(
        truth,
        fc.constantFrom(-1, 1),
        (x, side) => ulps(neighbour(Math.fround(x), side), x) >= 0.5 || isBelowPowerOfTwo(x, side),
      ),
    );
  });

  test("n floats away is n ULP away within a binade", () => {
    fc.assert(
      fc.property(fc.float({ min: 1, max: Math.fround(1.9), noNaN: true }), fc.nat(1000), (x, n) => ulps(neighbour(x, n), x) === n),
    );
  });

  test("subnormal results count in 2^-149", () => {
    expect(ulpOf(1e-40)).toBe(2 ** -149);
    expect(ulps(3 * 2 ** -149, 2.25 * 2 ** -149)).toBe(0.75);
    expect(ulps(0, 2 ** -126)).toBe(2 ** 23);
    expect(ulps(0, 1e-60)).toBeLessThan(1e-14);
  });

  test("only one NaN or one infinity is infinitely far", () => {
    expect([ulps(Number.NaN, Number.NaN), ulps(Infinity, 1e39), ulps(-Infinity, -Infinity)]).toEqual([0, 0, 0]);
    expect([ulps(1, Number.NaN), ulps(Number.NaN, 1), ulps(Infinity, 1), ulps(3e38, Infinity), ulps(Infinity, -1e39)]).toEqual(
      Array(5).fill(Infinity),
    );
  });
});

describe("the nearest float32", () => {
  test("of a double is Math.fround's", () => {
    fc.assert(fc.property(truth, (x) => Object.is(nearestFloat32(new Decimal(x)), Math.fround(x))));
  });

  test("is not rounded twice", () => {
    const D = Decimal.clone({ precision: 60 });
    const tie = new D(1).plus(new D(2).pow(-24));
    expect(nearestFloat32(tie)).toBe(1);
    // As a double it is the tie.
    expect(nearestFloat32(tie.plus("1e-19"))).toBe(1 + 2 ** -23);
  });
});

/** Just above a power of two in magnitude the floats below it are half as far apart. */
function isBelowPowerOfTwo(x: number, side: number): boolean {
  return Math.abs(neighbour(Math.fround(x), side)) < 2 ** Math.floor(Math.log2(Math.abs(x)));
}
