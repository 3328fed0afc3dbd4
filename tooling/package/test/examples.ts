/** A program in a README, and the lines that its comments promise. */
export interface Example {
  /** Where its block begins. */
  readonly line: number;
  readonly program: string;
  /** One entry a printed line; a line that ends in "..." promises only its beginning. */
  readonly output: readonly string[];
}

const fence = /^```(?:js|ts)\b.*\n([\s\S]*?)^```$/gm;
// Up to the first semicolon: the comment behind it may hold parentheses too.
const print = /^console\.log\(.*?\);(?: *\/\/ (.*)|((?:\n\/\/ .*)+))?$/gm;

/** The `js` and `ts` blocks of a Markdown text. What a `console.log` prints stands in a comment behind it, or on the lines below it. */
export function examples(markdown: string): readonly Example[] {
  return [...markdown.matchAll(fence)].map(({ 1: program = "", index }) => ({
    line: markdown.slice(0, index).split("\n").length,
    program,
    output: promised(program),
  }));
}

/** The printed text with each line that keeps its promise replaced by the promise, so that the two compare equal. */
export function kept(printed: string, output: readonly string[]): readonly string[] {
  const lines = printed.split("\n").slice(0, -1);
  return lines.map((line, index) => {
    const promise = output[index];
    return promise?.endsWith("...") && line.startsWith(promise.slice(0, -3)) ? promise : line;
  });
}

function promised(program: string): readonly string[] {
  return [...program.matchAll(print)].flatMap(([, beside, below = ""]) =>
    beside === undefined ? below.split("\n// ").slice(1) : [beside],
  );
}
