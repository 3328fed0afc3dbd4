/** A value as one JSON document; what JSON has no number for is text: "Infinity", "-Infinity", "NaN". */
export function json(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => (typeof each === "number" && !Number.isFinite(each) ? String(each) : each), 2);
}
