/** The widest line of code that is not broken up. */
const widest = 110;

/** start(a, b, ...)end on one line, or if that is too long on a line each; `comma` says whether the last may have one too. */
export function signature(start: string, args: readonly string[], end: string, indent: string, comma: boolean): readonly string[] {
  const line = `${start}(${args.join(", ")})${end}`;
  if (line.length <= widest) return [line];
  return [`${start}(`, ...args.map((arg, i) => `${indent}${arg}${comma || i < args.length - 1 ? "," : ""}`), `)${end}`];
}
