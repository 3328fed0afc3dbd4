import { type Certificate, lowerSingle } from "@gofz/core";
import { bounds, reference, zeros } from "@gofz/testkit";
import { excuse } from "../excuse.ts";
import { chunk, wasm } from "../kernel.ts";
import { type Subject, termOf } from "../subject.ts";
import { perUlp } from "../unit.ts";
import { formula, limitOf } from "./formulas.ts";

/** The bits of infinity: the last value that is no NaN. */
const infinity = 0x7f800000;

/** How far from 0 one side of a formula's single-precision program is right, at every float32. */
export interface Side {
  /** The last x of that sign up to which it is; undefined where it is wrong at 0. */
  readonly end: number | undefined;
  /** No error on the way is larger, in ULP, but for what is excused beside a zero. */
  readonly ulps: number;
}

/**
 * Runs the float32s of one sign outward from 0, infinity the last, until one is wrong. The exact kernel, which `certify` holds to 0.5001 ULP
 * by all of them, is the sieve: what lies so few float32s beside its result that the bound is kept is right, and the rest is judged.
 */
export function scan(subject: Subject, sign: 1 | -1): Side {
  // The single-precision program, run wherever x is.
  const program = lowerSingle([formula(subject)]);
  const single = wasm(subject, { program, lo: -Infinity, hi: Infinity, wider: { program, flats: [] } });
  const exact = wasm({ ...subject, precision: "exact" });
  const judge = judgeOf(subject);
  const sieve = Math.floor(limitOf(subject) - bounds.exact.value);
  const bits = new Uint32Array(chunk);
  const x = new Float32Array(bits.buffer);
  const from = sign === 1 ? 0 : 0x80000000;
  let ulps = 0;
  let beside = 0;
  let last = -1;
  const side = (): Side => ({ end: last < 0 ? undefined : floatOf(from + last), ulps: Math.max(ulps, beside + bounds.exact.value) });
  for (let start = 0; start <= infinity; start += chunk) {
    for (let i = 0; i < chunk; i++) bits[i] = from + start + i;
    const y = single(x);
    const z = exact(x);
    const [got, nearest] = [y, z].map(({ buffer, byteOffset }) => new Int32Array(buffer, byteOffset, chunk)) as [Int32Array, Int32Array];
    for (let i = 0; i < chunk && start + i <= infinity; i++) {
      const distance = distanceOf(got[i] as number, nearest[i] as number);
      if (distance > sieve) {
        const error = judge(x[i] as number, y[i] as number);
        if (error === undefined) return side();
        if (error > ulps) ulps = error;
      } else if (distance > beside) beside = distance;
      last = start + i;
    }
  }
  return side();
}

/** An interval up to an infinity, and the number that the true values round to there. */
export type Flat = Certificate["flats"][number];

/**
 * Runs the float32s of one sign inward from infinity, while the true values round to what is there. A zero has the sign that it has nearest
 * to 0: beyond, doubles lose it.
 */
export function scanFlat(subject: Subject, sign: 1 | -1): Flat {
  const truth = truthOf(subject);
  const from = sign === 1 ? 0 : 0x80000000;
  let [value, end] = [truth(sign * Infinity), sign * Infinity];
  for (let pattern = infinity; pattern >= 0; pattern--) {
    const x = floatOf(from + pattern);
    const expected = Math.fround(truth(x));
    if (expected !== value) break;
    [value, end] = [expected, x];
  }
  return { lo: Math.min(sign * Infinity, end), hi: Math.max(sign * Infinity, end), value };
}

/** How many float32s two lie apart, by their bits, where the unit is the same for both and for what rounds to them; Infinity elsewhere. */
function distanceOf(a: number, b: number): number {
  if (a === b) return 0;
  const isAlike = (a ^ b) >>> 23 === 0 && ((a - 1) ^ (b - 1)) >>> 23 === 0;
  return isAlike ? Math.abs(a - b) : Infinity;
}

const float = new Float32Array(1);
const floatBits = new Uint32Array(float.buffer);

function floatOf(pattern: number): number {
  floatBits[0] = pattern;
  return float[0] as number;
}

/** The function written by hand. */
function truthOf({ function: name, order }: Subject): (x: number) => number {
  const truth = reference(name, order);
  if (truth === undefined) throw new RangeError(`${name} of order ${order} has no reference.`);
  return truth;
}

/** The error of a result in ULP: 0 where it is excused, undefined where it is wrong. */
function judgeOf(subject: Subject): (x: number, got: number) => number | undefined {
  const truth = truthOf(subject);
  const limit = limitOf(subject);
  const excused = excuse(subject, truth, zeros(termOf(subject)));
  return (x, got) => {
    const expected = truth(x);
    if (Object.is(got, expected)) return 0;
    const error = Math.abs(got - expected) * unitsOf(expected);
    const isSameSign = got === 0 ? Object.is(got, 0 * Math.sign(expected)) : got > 0 === expected > 0;
    if (error <= limit && expected !== 0 && isSameSign) return error;
    const isLost = got === 0 && Math.abs(expected) >= 2 ** -126;
    return error > limit && !isLost && excused(x, got) ? 0 : undefined;
  };
}

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

/** 1 / the float32 unit in the last place of this value. */
function unitsOf(value: number): number {
  double[0] = value;
  return perUlp[((words[1] as number) >>> 20) & 0x7ff] as number;
}
