const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** The 32 bits of the float32 nearest to `x`. */
export function bitsOf(x: number): number {
  float[0] = x;
  return bits[0] as number;
}

/** The float32 with these bits. */
export function fromBits(pattern: number): number {
  bits[0] = pattern;
  return float[0] as number;
}

/** A float32's place on the line of all float32s: 0 for both zeros, one more from each to the next larger. */
export function placeOf(x: number): number {
  const pattern = bitsOf(x);
  return pattern >= 0x80000000 ? 0x80000000 - pattern : pattern;
}

/** The float32 at that place. */
export function atPlace(place: number): number {
  return fromBits(place < 0 ? 0x80000000 - place : place);
}

/** The float32 that lies `count` float32s above `x`; at most the infinity of that side. */
export function neighbour(x: number, count: number): number {
  const place = Math.max(-infinity, Math.min(infinity, placeOf(x) + count));
  return atPlace(place);
}

const infinity = 0x7f800000;

/** Whether the sign bit of a number is set; false for NaN. */
export function isNegative(x: number): boolean {
  return x < 0 || Object.is(x, -0);
}

/** `x` in decimal and its bits in hexadecimal, for messages: -1.5 (0xbfc00000). */
export function describeFloat(x: number): string {
  return `${Object.is(x, -0) ? "-0" : x} (0x${bitsOf(x).toString(16).padStart(8, "0")})`;
}
