import { postorder, substitute, sym, type Term } from "@gofz/core";

/** A part of a term in which one element symbol stands, as a term in x. */
export interface Piece {
  /** What stands for its value in the rest of the term. */
  readonly name: string;
  /** The element symbol. */
  readonly of: string;
  readonly term: Term;
}

/** A term in several element symbols, cut into the largest parts in one of them, and what is computed of those. */
export interface Cut {
  readonly rest: Term;
  readonly pieces: readonly Piece[];
}

/** Cuts a term so that functions of one element are computed, and tried, by themselves. */
export function cut(term: Term, elements: readonly string[]): Cut {
  const used = new Map<Term, ReadonlySet<string>>();
  const written = new Map<Term, Term>();
  const pieces: Piece[] = [];
  const stands = (part: Term): Term => {
    const known = written.get(part);
    const [of] = used.get(part) ?? [];
    if (known !== undefined || part.kind !== "call" || of === undefined) return known ?? part;
    const name = `piece ${pieces.length + 1}`;
    pieces.push({ name, of, term: substitute(part, { [of]: sym("x") }) });
    written.set(part, sym(name, "element"));
    return sym(name, "element");
  };
  for (const part of postorder(term)) {
    if (part.kind !== "call") used.set(part, new Set(part.kind === "sym" && elements.includes(part.name) ? [part.name] : []));
    else {
      const own = new Set(part.args.flatMap((arg) => [...(used.get(arg) ?? [])]));
      used.set(part, own);
      if (own.size > 1) written.set(part, part.op(...part.args.map(stands)));
    }
  }
  return { rest: stands(term), pieces };
}
