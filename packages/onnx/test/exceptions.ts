import type { Backend } from "@gofz/testkit";

type Reasons = Readonly<Record<string, string>>;

/** What pairs of doubles can't tell, which compute the elements in doubt, with inputs for parameters. */
const cancelling: Reasons = {
  "softRootSign''": "in a tail it cancels to less than pairs of doubles tell",
  "xatlu'": "in a tail it cancels to nothing where alpha is 0, and to alpha elsewhere",
  kaf: "in its tails a value below the smallest double is 0, of either sign",
};

/** What breaks other promises however precise, and why. */
const broken: Reasons = {
  "puaf''": "at 0 an exponent that is an input makes it 0 * infinity",
  "eis''": "at plus infinity no clamp of x keeps its cubes finite and its limit",
};

/** What breaks promises in some runs, however precise, and why. */
const unsteady: Reasons = {
  "combHSine''": "in fast, near x = 0 it is a difference of which only the rounding of Tanh is left, which differs by lane",
};

type Lists = Pick<Backend, "imprecise" | "broken" | "unsteady">;

/** Which promises graphs do not keep everywhere, and why; "single" are those without doubles. */
export interface Exceptions {
  readonly fast: Lists;
  readonly exact: Lists;
  readonly single: Lists;
}

export const exceptions: Exceptions = {
  fast: { broken, unsteady },
  exact: { imprecise: cancelling, broken },
  single: {
    imprecise: byReason({
      "single steps cancel": "repu puaf spocu pau pau' safePau safePau' kaf kaf' dsu' sinc' ssu' era'",
    }),
    broken: byReason({
      "a step overflows where the result does not":
        "appRelu seagull ssinh ssinh' combHSine combHSine' hyperSinh hyperSinh' mArcsinh eis fsa fsa' polyrelu'",
      "what a sine is taken of is rounded before": "ccaf ccaf' sinePi sinePi' siren siren'",
      "at minus infinity a trace of x is left of the limit 0":
        "msrfBreluplus msrfEluplus' msrfSignreluplus' swim' msrfLogishplus' msrfSwishplus'",
      "no ceiling of its exponents keeps both its size and its limit": "etanh'",
      "a power of what cancels": "spocu'",
    }),
  },
};

/** Reasons by title, of titles by reason. */
function byReason(titles: Reasons): Reasons {
  return Object.fromEntries(Object.entries(titles).flatMap(([reason, text]) => text.split(" ").map((title) => [title, reason])));
}

/** Where onnxruntime-web differs from onnxruntime-node in f and f', by provider, and why. */
export const elsewhere: Readonly<Record<"wasm" | "webgpu", Reasons>> = {
  wasm: {},
  // Without doubles, where most of these are exceptions on onnxruntime-node too.
  webgpu: byReason({
    "single steps cancel": "dsu' kaf",
    "a step overflows where the result does not": "seagull mArcsinh",
    "what a sine is taken of is rounded before": "ccaf ccaf' sinePi sinePi' siren siren'",
    "the device takes 1 / x for 0 where it is subnormal": "calu xatlu",
  }),
};
