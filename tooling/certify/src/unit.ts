/** 1 / ULP by the 11 bits of a double's exponent: a float32's, 2^149 where it is subnormal. */
export const perUlp: Float64Array = Float64Array.from({ length: 2048 }, (_, biased) => 2 ** (23 - Math.max(biased - 1023, -126)));
