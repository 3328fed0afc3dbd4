import type { Precision } from "@gofz/wasm";

const subnormal = "single steps round twice where the square of x is subnormal";
const underflow = "the sign of what is below all doubles";

/** Whose bounds the kernels do not keep everywhere, by precision, and why. */
export const imprecise: Readonly<Record<Precision, Readonly<Record<string, string>>>> = {
  fast: {},
  exact: { eplafEven: subnormal, biFiring: subnormal, boundedBiFiring: subnormal, phish: underflow, kaf: underflow },
};
