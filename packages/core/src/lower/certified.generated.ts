import type { Certificate } from "./single/certified.ts";

/** Written by `pnpm --filter @gofz/certify intervals`, which ran every float32 there is, by the formula. */
export const certificates: Readonly<Record<string, Certificate>> = {
  "x*sigmoid(x)": { fingerprint: "4974598c", lo: -88.37626647949219, hi: Infinity, ulps: 1.998 },
  "x*tanh(softplus(x))": { fingerprint: "8ef63c42", lo: -88.37626647949219, hi: Infinity, ulps: 1.973 },
  "sigmoid(x)": { fingerprint: "57ec0633", lo: -88.37626647949219, hi: Infinity, ulps: 1.999 },
  "softplus(x)": { fingerprint: "6e401edd", lo: -87, hi: Infinity, ulps: 1.975 },
  "where(x > 0, x, expm1(x))": { fingerprint: "b0f8edca", lo: -Infinity, hi: Infinity, ulps: 1.500 },
  "1.0507009873554805*where(x > 0, x, 1.6732632423543772*expm1(x))": { fingerprint: "90d01886", lo: -Infinity, hi: 3.2386219460124296e+38, ulps: 1.985 },
  "x*(min(max(x + 3, 0), 6)/6)": { fingerprint: "fccf21ce", lo: -3.4028234663852886e+38, hi: Infinity, ulps: 1.871 },
  "where(x > 0, 1, exp(x))": { fingerprint: "c3211192", lo: -87, hi: Infinity, ulps: 1.500 },
};
