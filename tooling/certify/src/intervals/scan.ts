import { lowerSingle } from "@gofz/core";
import { reference, zeros } from "@gofz/testkit";
import { excuse } from "../excuse.ts";
import { chunk, wasm } from "../kernel.ts";
import { boundOf, type Subject, termOf } from "../subject.ts";
import { perUlp } from "../unit.ts";
import { formula, reserve } from "./formulas.ts";

/** The bits of infinity: the last value that is no NaN. */
const infinity = 0x7f800000;

/** How far from 0 one side of a formula's single-precision program is right, at every float32. */
export interface Side {
  /** The last x of that sign up to which it is; undefined where it is wrong at 0. */
  readonly end: number | undefined;
  /** The largest error on the way, in ULP, but for what is excused beside a zero. */
  readonly ulps: number;
}

/** Runs the float32s of one sign outward from 0, infinity the last, until one is wrong. */
export function scan(subject: Subject, sign: 1 | -1): Side {
  // The single-precision program, run wherever x is.
  const kernel = wasm(subject, { program: lowerSingle([formula(subject)]), lo: -Infinity, hi: Infinity });
  const judge = judgeOf(subject);
  const bits = new Uint32Array(chunk);
  const x = new Float32Array(bits.buffer);
  const from = sign === 1 ? 0 : 0x80000000;
  let ulps = 0;
  let end: number | undefined;
  for (let start = 0; start <= infinity; start += chunk) {
    for (let i = 0; i < chunk; i++) bits[i] = from + start + i;
    const y = kernel(x);
    for (let i = 0; i < chunk && start + i <= infinity; i++) {
      const at = x[i] as number;
      const error = judge(at, y[i] as number);
      if (error === undefined) return { end, ulps };
      if (error > ulps) ulps = error;
      end = at;
    }
  }
  return { end, ulps };
}

/** The error of a result in ULP: 0 where it is excused, undefined where it is wrong. */
function judgeOf(subject: Subject): (x: number, got: number) => number | undefined {
  const { function: name, order } = subject;
  const truth = reference(name, order);
  if (truth === undefined) throw new RangeError(`${name} of order ${order} has no reference.`);
  const bound = boundOf(subject) - reserve;
  const excused = excuse(subject, truth, zeros(termOf(subject)));
  return (x, got) => {
    const expected = truth(x);
    if (Object.is(got, expected)) return 0;
    const error = Math.abs(got - expected) * unitsOf(expected);
    const isSameSign = got === 0 ? Object.is(got, 0 * Math.sign(expected)) : got > 0 === expected > 0;
    if (error <= bound && expected !== 0 && isSameSign) return error;
    return error > bound && excused(x, got) ? 0 : undefined;
  };
}

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

/** 1 / the float32 unit in the last place of this value. */
function unitsOf(value: number): number {
  double[0] = value;
  return perUlp[((words[1] as number) >>> 20) & 0x7ff] as number;
}
