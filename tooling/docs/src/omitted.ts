/** A function of the literature that is not in the catalogue. */
export interface Omitted {
  readonly name: string;
  /** Why, in a sentence. */
  readonly reason: string;
}

/** What is left out, in the order of the alphabet. */
export const omitted: readonly Omitted[] = [
  { name: "ada_lu", reason: "Five parameters and no formula that could be found." },
  { name: "adaptive_log_softmax", reason: "A loss with clusters of classes and weights of its own, not a function of activations." },
  { name: "dy_relu", reason: "Its slopes come from a second network." },
  { name: "frac_relu", reason: "Needs the gamma function of a trained parameter, has an infinite slope at 0 and no definition below." },
  { name: "funnel_relu", reason: "Needs a depthwise convolution." },
  { name: "gl_softmax", reason: "Its normaliser is exactly 0 at the listed defaults, so the function is not defined." },
  { name: "gp_softmax", reason: "Its normaliser is exactly 0 at the listed defaults, so the function is not defined." },
  { name: "gra", reason: "Defined only where 1 + b x is positive, with a pole at -2 at the listed defaults; the paper was not found." },
  { name: "hcaf", reason: "Each neuron takes a further iteration of the logistic map, so it depends on the neuron's place." },
  { name: "iplu", reason: "Printed as 1/(1 + |x|^a), which jumps to 1 at 0; two repairs are possible and nothing decides between them." },
  { name: "kdac", reason: "The print contradicts itself about the sign and the size of the bump term." },
  { name: "kwta", reason: "Keeps the k largest along an axis, which needs a sort." },
  { name: "mef", reason: "Transcriptions disagree: x/sqrt(1 + x^2) + 1/2, or a denominator + 2." },
  { name: "meta_acon", reason: "Its slope comes from a second network." },
  { name: "ml_relu", reason: "The printed form jumps at -a, and no source settles it." },
  {
    name: "modified_weibull",
    reason: "Not defined below 0 unless two trained exponents are whole numbers, and the print does not say what holds there.",
  },
  { name: "msilu", reason: "Three readings are in circulation, and the paper was not found." },
  { name: "repsu", reason: "The place of the power against the scale is open, and one half jumps unless a parameter is 0." },
  { name: "scaa", reason: "Needs a depthwise convolution." },
  { name: "sgt", reason: "A trained exponent of a negative base; implementations differ." },
  { name: "trug", reason: "0/0 in doubles beyond 38; needs a scaled complementary error function." },
  { name: "tsaf", reason: "The print is not bounded, as the text says it is, and transcriptions disagree on a factor." },
  { name: "xunit", reason: "Needs a depthwise convolution and a batch normalisation." },
];
