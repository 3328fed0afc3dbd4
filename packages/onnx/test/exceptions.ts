import type { Precision } from "@gofz/onnx";

type Reasons = Readonly<Record<string, string>>;

/** What cancels to less than pairs of doubles can tell, in tails: the elements in doubt are computed in them, with inputs for parameters. */
const cancelling = [
  "msrfBreluplus'",
  "msrfHardshrinkplus''",
  "xatlu'",
  "calu'",
  "softRootSign''",
  "era''",
  "opau''",
  "pau''",
  "safePau''",
  "kaf",
] as const;

/** Whose bounds the graphs do not keep everywhere, by precision, and why. */
export const imprecise: Readonly<Record<Precision, Reasons>> = {
  fast: {},
  exact: Object.fromEntries(cancelling.map((title) => [title, "it cancels to less than pairs of doubles tell"])),
};

/** What breaks other promises in both precisions, and why. */
export const broken: Reasons = {
  "puaf''": "at 0 an exponent that is an input makes it 0 * infinity",
  "eis''": "at plus infinity no clamp of x keeps its cubes finite and its limit",
};

/** What breaks promises in some runs, in both precisions, and why. */
export const unsteady: Reasons = {
  "combHSine''": "in fast, near x = 0 it is a difference of which only the rounding of Tanh is left, which differs by lane",
};
