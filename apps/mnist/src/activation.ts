import { type Activation, catalog, define, find } from "@gofz/core";

/** How an activation was asked for; plain data. */
export interface Recipe {
  /** A name of the catalogue, or of the formula. */
  readonly name: string;
  /** In x and the parameters, unless the catalogue has it. */
  readonly formula: string | undefined;
  /** Values of the formula's parameters, or of those of the catalogue's that differ from their defaults. */
  readonly params: Readonly<Record<string, number>>;
}

/** Throws what `find` and `define` throw. */
export function activation({ name, formula, params }: Recipe): Activation {
  if (formula !== undefined) return define({ name, formula, params });
  const found = find(name);
  return Object.keys(params).length === 0 ? found : withDefaults(found, params);
}

function withDefaults(activation: Activation, params: Recipe["params"]): Activation {
  return define({
    ...activation,
    params: { ...activation.params, ...params },
    formula: activation.outputs.map((output) => () => output),
  });
}

/** The catalogue, one activation a line with its sentence. */
export function listing(): string {
  const names = Object.keys(catalog).sort();
  const width = Math.max(...names.map((name) => name.length));
  return names.map((name) => `${name.padEnd(width)}  ${catalog[name]?.summary ?? ""}`).join("\n");
}
