import type { Certificate } from "./single/certified.ts";

/** Written by `pnpm --filter @gofz/certify intervals`, which ran every float32 there is, by the formula. */
export const certificates: Readonly<Record<string, Certificate>> = {
  "x*sigmoid(x)": { fingerprint: "de74b072", lo: -16.290090560913086, hi: Infinity, ulps: 1.947 },
  "x*tanh(softplus(x))": { fingerprint: "b7ea1e45", lo: -16.290664672851562, hi: Infinity, ulps: 1.973 },
  "sigmoid(x)": { fingerprint: "b2ecd95d", lo: -16.296098709106445, hi: Infinity, ulps: 1.994 },
  "let t0 = sech(0.5*x);\nsigmoid(x) + 0.25*(t0*t0)*x": { fingerprint: "252c50a2", lo: -0.5292916893959045, hi: 3.4028234663852886e+38, ulps: 3.853 },
};
