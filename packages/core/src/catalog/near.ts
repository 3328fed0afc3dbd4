/** Those of `names` that a person may have meant by `name`, nearest first, at most three. */
export function near(name: string, names: readonly string[]): readonly string[] {
  const farthest = Math.max(1, Math.floor(name.length / 3));
  const ranked = names.map((candidate) => ({ candidate, distance: distance(name, candidate) }));
  return ranked
    .filter((entry) => entry.distance <= farthest)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map((entry) => entry.candidate);
}

/** How many letters must be put in, left out, replaced or swapped with their neighbour to make `b` of `a` (Damerau 1964). */
export function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      rows[i]?.push(Math.min(at(i, j - 1) + 1, at(i - 1, j) + 1, replaced, swapped));
    }
  }
  return at(a.length, b.length);
}
