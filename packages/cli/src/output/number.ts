/** A number for a reader: at most so many significant digits, ∞ for infinity, and a hyphen for minus, so that it can be copied. */
export function digits(value: number, significant = 4): string {
  if (Math.abs(value) === Infinity) return value < 0 ? "-∞" : "∞";
  const rounded = Number(value.toPrecision(significant));
  return Object.is(rounded, -0) ? "0" : String(rounded);
}

/** A quantity of something, in English: 1 zero, 2 zeros. */
export function count(many: number, one: string, more = `${one}s`): string {
  return `${many} ${many === 1 ? one : more}`;
}
