/** A result and how far it is from the true value. */
export interface Worst {
  readonly ulp: number;
  readonly x: number;
  readonly expected: number;
  readonly got: number;
}

/** What is counted over some inputs. It is added to as they come. */
export interface Tally {
  /** The largest error where the true value is a normal float32, those left aside that the zero of a derivative excuses. */
  normal: Worst;
  /** The largest error below 2^-126, in units of 2^-149. */
  subnormal: Worst;
  /** The largest error that a zero of the derivative excuses. */
  excused: Worst;
  readonly counts: Record<Count, number>;
}

/** What is counted, in words for a reader. */
export const counts = {
  misrounded: "results that are not the nearest float32",
  undecided: "results of which the reference can't tell whether they are the nearest: the true value is within its error of a tie",
  excused: "results beyond the bound that a zero of the derivative excuses",
  lost: "results of magnitude 2^-126 or more that became 0",
  wrongSigns: "results that are not 0 and have the wrong sign",
  wrongZeros: "zeros of the wrong sign, for a true value too small for a float32",
  nans: "NaN where the function is defined",
  missedNans: "no NaN for NaN",
  wrongLimits: "wrong values at an infinity",
} as const;

export type Count = keyof typeof counts;

const none: Worst = { ulp: 0, x: 0, expected: 0, got: 0 };
const names = Object.keys(counts) as readonly Count[];

/** Nothing counted yet. */
export function emptyTally(): Tally {
  return { normal: none, subnormal: none, excused: none, counts: each(() => 0) };
}

/** What was counted over the inputs of both; of equal errors that of `a` stands. */
export function merge(a: Tally, b: Tally): Tally {
  return {
    normal: larger(a.normal, b.normal),
    subnormal: larger(a.subnormal, b.subnormal),
    excused: larger(a.excused, b.excused),
    counts: each((name) => a.counts[name] + b.counts[name]),
  };
}

function each(value: (name: Count) => number): Record<Count, number> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Count, number>;
}

function larger(a: Worst, b: Worst): Worst {
  return b.ulp > a.ulp ? b : a;
}
