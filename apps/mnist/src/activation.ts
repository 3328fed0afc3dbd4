import { type Activation, catalog, define, find } from "@gofz/core";

/** How an activation was asked for; plain data. */
export interface Recipe {
  /** A name of the catalogue, or of the formula. */
  readonly name: string;
  /** In x, unless the catalogue has it. */
  readonly formula: string | undefined;
}

/** Throws what `find` and `define` throw. */
export function activation({ name, formula }: Recipe): Activation {
  return formula === undefined ? find(name) : define({ name, formula });
}

/** The catalogue, one activation a line with its sentence. */
export function listing(): string {
  const names = Object.keys(catalog).sort();
  const width = Math.max(...names.map((name) => name.length));
  return names.map((name) => `${name.padEnd(width)}  ${catalog[name]?.summary ?? ""}`).join("\n");
}
