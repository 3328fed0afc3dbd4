import type { Activation } from "../activation/activation.ts";
import { UnknownActivationError } from "../errors.ts";
import { catalog } from "./index.ts";
import { near } from "./near.ts";

/** The longest name that near matches are looked for; a longer one is no slip of the pen. */
const maxLength = 64;

/**
 * The activation of the catalogue of that name or alias, in any spelling: case, spaces, `_` and `-` don't count.
 * Throws UnknownActivationError, which names near matches.
 */
export function find(name: string): Activation {
  const known = spellings();
  const found = known.get(spelling(name));
  if (found !== undefined) return found;
  const matches = name.length > maxLength ? [] : near(spelling(name), [...known.keys()]);
  throw new UnknownActivationError(name, [...new Set(matches.map((match) => known.get(match)?.name ?? match))]);
}

function spellings(): ReadonlyMap<string, Activation> {
  const all = Object.values(catalog).flatMap((activation) =>
    [activation.name, ...activation.aliases].map((name) => [name, activation] as const),
  );
  return new Map(all.map(([name, activation]) => [spelling(name), activation]));
}

function spelling(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, "");
}
