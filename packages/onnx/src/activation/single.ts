import { evaluate, interpreter, lower, type Parameters, type Program, substitute, type Term } from "@gofz/core";
import { growthOf, lowerContinued, valuesOf } from "./continued.ts";
import { namesOf, nativesAlone } from "./natives.ts";

const native = namesOf(nativesAlone);

/** What is known of a term that is lowered to float32. */
export interface SingleSetting {
  /** Values that its parameters usually have. */
  readonly typical: Parameters;
  readonly guarded: boolean;
}

/**
 * The program in float32. Near 0 it is not tried, for there is no other; far out, where a step overflows or the limit is lost, it is that of the
 * term as it goes on from nearer by. Throws core's UnsupportedError.
 */
export function lowerToSingle(term: Term, setting: SingleSetting): Program {
  const options = { format: "f32", native, bound: "fast", doubting: false, ...setting } as const;
  const values = valuesOf(term, setting.typical);
  const valued = substitute(term, values);
  return lowerContinued(term, {
    lower: (term) => lower([term], options),
    fault: missesOf(valued, values),
    allowed: 0,
    growth: () => growthOf(valued, [1, 2]),
    starts: [2 ** 60, 2 ** 40, 2 ** 30, 2 ** 24],
  });
}

const tails = [2 ** 18, 2 ** 26, 2 ** 34, 2 ** 50, 2 ** 62, 2 ** 66, 2 ** 90, 2 ** 120, 2 ** 127, Infinity].flatMap((x) => [x, -x]);

/** At how many tails a program with these values is not what a term in x alone is, or what a float32 has of that. */
function missesOf(valued: Term, values: Parameters): (program: Program) => number {
  const wanted = tails.map((x) => ({ x, value: Math.fround(evaluate(valued, { x })) }));
  return (program) => {
    const results = interpreter(program);
    return wanted.filter(({ x, value }) => isMissed(x, results({ ...values, x })[0] ?? Number.NaN, value)).length;
  };
}

function isMissed(x: number, got: number, value: number): boolean {
  if (Number.isNaN(value) || got === value) return false;
  const absolute = Number.isFinite(x) ? 2 ** -22 : 0;
  return !(Math.abs(got - value) <= Math.max(2 ** -20 * Math.abs(value), absolute));
}
