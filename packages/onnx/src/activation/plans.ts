import { found, foundForSlopes } from "./plans.generated.ts";

/** How fast graphs of the catalogue's formulas and slopes are lowered, for the activations' own values, as core's `plan` writes it. */
export const plans: string = /* @__PURE__ */ written(found);

/** The same for slopes as training multiplies them: unguarded, and whatever the values. */
export const slopePlans: string = /* @__PURE__ */ written(foundForSlopes).concat(plans);

/** As `lower` takes them; a table has the keys of formulas, of five characters, by their plan. */
export function written(table: Readonly<Record<string, string>>): string {
  return Object.entries(table)
    .flatMap(([plan, keys]) => (keys.match(/.{5}/g) ?? []).map((key) => key + plan))
    .join("");
}
