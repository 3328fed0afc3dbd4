/** A table with a head; a cell may not break the row. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");
}

/** Text that Markdown takes as it is. */
export function plain(text: string): string {
  return text.replaceAll(/[\\`*_<>[\]|#~$]/g, "\\$&").replaceAll("\n", " ");
}

/** Text in a typewriter's letters. */
export function code(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** Parts with an empty line between them, and a newline at the end. */
export function joined(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function cell(text: string): string {
  return text.replaceAll("\n", " ").replaceAll(/(?<!\\)\|/g, "\\|");
}
