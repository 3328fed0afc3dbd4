/** Where a command writes its result. */
export interface Output {
  /** Writes lines to standard output. */
  readonly print: (text: string) => void;
  /** How wide a line may be; Infinity where nobody looks at it in a terminal. */
  readonly columns: number;
  readonly isColoured: boolean;
}

/** Standard output: as wide as the terminal, and in colours where it has some and the user wants them (NO_COLOR). */
export function standardOutput(): Output {
  const { stdout } = process;
  return {
    print: (text) => void stdout.write(text.endsWith("\n") ? text : `${text}\n`),
    columns: stdout.isTTY ? stdout.columns : Infinity,
    isColoured: stdout.isTTY && stdout.hasColors(),
  };
}
