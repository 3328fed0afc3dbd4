import { type Activation, catalog, isElementwise, profile } from "@gofz/core";
import { propertiesTable } from "./properties.generated.ts";
import { propertiesOf, propertyNames } from "./properties.ts";

/**
 * The properties of an activation with its defaults. Those of the catalogue stand in a generated table, since all profiles together take
 * a minute; others are computed. None for what is not elementwise.
 */
export function knownProperties(activation: Activation): readonly string[] {
  if (!isElementwise(activation)) return [];
  const listed = catalog[activation.name] === activation ? propertiesTable[activation.name] : undefined;
  return listed === undefined
    ? propertiesOf(profile(activation), activation)
    : propertyNames.filter((name) => listed.split(" ").includes(name));
}
