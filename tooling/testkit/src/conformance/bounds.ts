/** The most float32 ULP on wasm, for f, and for f' and f'': what design.md section 5 states, by precision. */
export const bounds = {
  fast: { value: 2, slope: 4 },
  exact: { value: 0.5001, slope: 0.5001 },
} as const;
