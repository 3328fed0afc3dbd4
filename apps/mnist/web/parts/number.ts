/** A share as a percentage. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** A whole number, its thousands apart. */
export function thousands(value: number): string {
  return Number.isFinite(value) ? Math.round(value).toLocaleString("en-US") : "";
}

/** Seconds, or minutes where they are many. */
export function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

/** Three digits, with a true minus. */
export function short(value: number): string {
  return String(Number(value.toPrecision(3))).replace("-", "\u2212");
}
