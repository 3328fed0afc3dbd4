/** Text in lines of at most `width`, broken between words; a longer word has a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** The widest line of comments and documentation. */
export const column = 100;

/** A comment as C and JavaScript write it, from `open` on; whatever it says, it does not end the comment. */
export function comment(text: string, open: string = "/*"): readonly string[] {
  const lines = wrap(text.replaceAll("*/", "* /"), column);
  if (lines.length === 1) return [`${open} ${lines[0]} */`];
  return [open, ...lines.map((line) => ` * ${line}`), " */"];
}

/** A comment of whole lines; a backslash at the end of one would join the next to it. */
export function remark(text: string): readonly string[] {
  return wrap(text.replaceAll("\\", "/"), column).map((line) => `// ${line}`);
}
