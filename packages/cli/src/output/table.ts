/**
 * Rows of cells as lines, the columns aligned. Where `width` is given, the cells of the column at the place `flexible` are cut off so
 * that no line is wider.
 */
export function table(rows: readonly (readonly string[])[], width: number = Infinity, flexible: number = 1): string {
  const widths = rows.reduce<readonly number[]>((most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, cell.length)), []);
  const rest = widths.reduce((sum, each, i) => (i === flexible ? sum : sum + each), 2 * (widths.length - 1));
  const room = Math.max(12, Math.min(widths[flexible] ?? 0, width - rest));
  const fitting = widths.map((each, i) => (i === flexible ? room : each));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cutOff(cell, fitting[i] ?? 0).padEnd(fitting[i] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cutOff(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
