import { GofzError, parse, print, type Term } from "@gofz/core";

/** What became of a text: read as a term, or refused by an error of ours. */
export type Outcome = "read" | "refused";

/** A text, or a file as hexadecimal text, that was neither read right nor refused by an error of ours. */
export class Finding extends Error {
  readonly text: string;

  constructor(text: string, reason: string, cause?: unknown) {
    super(`${JSON.stringify(text)}: ${reason}`, { cause });
    this.text = text;
  }
}

/** Parses a text, and what it prints as. Throws Finding if an error is not ours, or if the term does not come back. */
export function attempt(text: string): Outcome {
  const term = read(text, text);
  if (term === undefined) return "refused";
  const again = read(print(term), text);
  // What it prints as may be longer than what is read.
  if (again !== undefined && again !== term) throw new Finding(text, "what it prints as is another term");
  return "read";
}

function read(text: string, origin: string): Term | undefined {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof GofzError) return undefined;
    throw new Finding(origin, String(error), error);
  }
}
