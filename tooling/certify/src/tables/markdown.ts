/** A table in Markdown. */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map(() => "---");
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** f, f' or f'' of that name. */
export function derivative(name: string, order: number): string {
  return `${name}${"'".repeat(order)}`;
}
