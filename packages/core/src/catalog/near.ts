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

/** How many letters must be put in, left out or replaced to make `b` of `a` (Levenshtein 1966). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of [...a].entries()) {
    const above = row;
    row = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      const [left = 0, up = 0, corner = 0] = [row[j - 1], above[j], above[j - 1]];
      row.push(Math.min(left + 1, up + 1, corner + (letter === b[j - 1] ? 0 : 1)));
    }
  }
  return row.at(-1) ?? 0;
}
