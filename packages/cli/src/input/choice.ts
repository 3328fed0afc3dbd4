import { InvalidArgumentError } from "@commander-js/extra-typings";
import { near } from "@gofz/core";

/** Reads one of `names` in any spelling; refuses others with those that were probably meant, and all of them. */
export function oneOf<Name extends string>(names: readonly Name[]): (text: string) => Name {
  return (text) => {
    const found = names.find((name) => spelling(name) === spelling(text));
    if (found !== undefined) return found;
    throw new InvalidArgumentError(`${suggestion(text, names)}Choose from ${names.join(", ")}.`);
  };
}

/** Reads several, one an option. */
export function someOf<Name extends string>(names: readonly Name[]): (text: string, before: readonly Name[]) => readonly Name[] {
  const one = oneOf(names);
  return (text, before) => [...before, one(text)];
}

/** "Did you mean ...? ", or nothing where no name is near. */
export function suggestion(text: string, names: readonly string[]): string {
  const spellings = new Map(names.map((name) => [spelling(name), name]));
  const matches = text.length > 64 ? [] : near(spelling(text), [...spellings.keys()]).map((match) => spellings.get(match) ?? match);
  return matches.length > 0 ? `Did you mean ${matches.join(" or ")}? ` : "";
}

function spelling(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/g, "");
}
