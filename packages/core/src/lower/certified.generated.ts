import type { Certificate } from "./single/certified.ts";

/** Written by `pnpm --filter @gofz/certify intervals`, which ran every float32 there is, by the formula. */
export const certificates: Readonly<Record<string, Certificate>> = {
  "x*sigmoid(x)": { fingerprint: "4974598c", lo: -88.37626647949219, hi: Infinity, ulps: 1.998, flats: [{ lo: -Infinity, hi: -108.66030883789062, value: -0 }] },
  "x*tanh(softplus(x))": { fingerprint: "8ef63c42", lo: -88.37626647949219, hi: Infinity, ulps: 1.973, flats: [{ lo: -Infinity, hi: -108.66030883789062, value: -0 }] },
  "x*(0.5*erfc(-(x/sqrt(2))))": { fingerprint: "9d6cc716", lo: -12.050142288208008, hi: Infinity, ulps: 1.969, flats: [{ lo: -Infinity, hi: -14.35606861114502, value: -0 }] },
  "sigmoid(x)": { fingerprint: "57ec0633", lo: -88.37626647949219, hi: Infinity, ulps: 1.999, flats: [{ lo: -Infinity, hi: -103.97208404541016, value: 0 }] },
  "tanh(x)": { fingerprint: "939f7b1d", lo: -Infinity, hi: Infinity, ulps: 1.995, flats: [] },
  "softplus(x)": { fingerprint: "1d0a7118", lo: -87, hi: Infinity, ulps: 1.975, flats: [{ lo: -Infinity, hi: -103.97208404541016, value: 0 }] },
  "where(x > 0, x, expm1(x))": { fingerprint: "b0f8edca", lo: -Infinity, hi: Infinity, ulps: 1.500, flats: [] },
  "1.0507009873554805*where(x > 0, x, 1.6732632423543772*expm1(x))": { fingerprint: "90d01886", lo: -Infinity, hi: 3.2386219460124296e+38, ulps: 1.985, flats: [] },
  "x*(min(max(x + 3, 0), 6)/6)": { fingerprint: "fccf21ce", lo: -3.4028234663852886e+38, hi: Infinity, ulps: 1.871, flats: [] },
  "x*sigmoid(2*sqrt(2/pi)*(x + 0.044715*x^3))": { fingerprint: "3901369b", lo: -10.046048164367676, hi: Infinity, ulps: 1.987, flats: [{ lo: -Infinity, hi: -10.770868301391602, value: -0 }] },
  "where(x > 0, 1, exp(x))": { fingerprint: "c3211192", lo: -87, hi: Infinity, ulps: 1.500, flats: [{ lo: -Infinity, hi: -103.97208404541016, value: 0 }] },
  "let t0 = sech(0.5*x);\nsigmoid(x) + 0.25*(t0*t0)*x": { fingerprint: "79e58ff1", lo: -87, hi: 2.5351172019467135e+31, ulps: 4.000, flats: [{ lo: -Infinity, hi: -108.6509780883789, value: -0 }, { lo: 2.5351174437318774e+31, hi: Infinity, value: 1 }] },
  "let t0 = softplus(x);\ntanh(t0) + sigmoid(x)*(sech(t0)*sech(t0))*x": { fingerprint: "e99a6aa9", lo: -87, hi: 3.4028234663852886e+38, ulps: 3.795, flats: [{ lo: -Infinity, hi: -108.6509780883789, value: -0 }] },
  "let t0 = x/sqrt(2);\n0.5*erfc(-t0) - -1.1283791670955126*exp(-(t0*t0))/sqrt(2)*0.5*x": { fingerprint: "f054753b", lo: -12.5, hi: Infinity, ulps: 3.911, flats: [{ lo: -Infinity, hi: -14.541349411010742, value: -0 }] },
  "let t0 = sech(0.5*x);\n0.25*(t0*t0)": { fingerprint: "3cf61521", lo: -87, hi: 87, ulps: 2.500, flats: [{ lo: -Infinity, hi: -103.97208404541016, value: 0 }, { lo: 103.97208404541016, hi: Infinity, value: 0 }] },
  "sech(x)*sech(x)": { fingerprint: "54b1e8e7", lo: -43.5, hi: 43.5, ulps: 2.500, flats: [{ lo: -Infinity, hi: -52.6791877746582, value: 0 }, { lo: 52.6791877746582, hi: Infinity, value: 0 }] },
};
