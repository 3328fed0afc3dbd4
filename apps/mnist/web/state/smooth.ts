/** The running mean of values, in which each step counts (1 - weight) and what was before it the rest; what is not finite is left out. */
export function smooth(values: readonly number[], weight: number): readonly (number | null)[] {
  let [sum, total] = [0, 0];
  return values.map((value) => {
    if (!Number.isFinite(value)) return null;
    sum = weight * sum + (1 - weight) * value;
    // From a start without values, or the first would count for too much.
    total = weight * total + (1 - weight);
    return sum / total;
  });
}
