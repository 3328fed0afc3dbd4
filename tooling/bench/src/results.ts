/** A file of results: what stands before its sections, and each section's text by its title. */
interface Results {
  readonly opening: string;
  readonly sections: ReadonlyMap<string, string>;
}

/** The file's text with these sections in the place of those of the same titles, or at the end; the others stay as they were measured. */
export function updated(text: string, sections: readonly string[]): string {
  const { opening, sections: before } = parsed(text);
  const all = new Map([...before, ...sections.map((section) => [titleOf(section), section.trimEnd()] as const)]);
  return `${[opening, ...all.values()].join("\n\n")}\n`;
}

function parsed(text: string): Results {
  const [opening = "", ...parts] = text.split(/^(?=## )/m).map((part) => part.trimEnd());
  return { opening, sections: new Map(parts.map((part) => [titleOf(part), part])) };
}

function titleOf(section: string): string {
  return section.split("\n", 1)[0] ?? "";
}
