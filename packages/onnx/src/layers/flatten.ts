import { apply } from "../apply.ts";
import { int } from "../attribute.ts";
import { channelsLast, type Layer, type Scope, type Signal } from "./layer.ts";

/** Each sample as one row, in TF.js's order: height, width, channels. */
export function flatten(options: { readonly name?: string } = {}): Layer {
  const build = (scope: Scope, input: Signal): Signal => {
    const value = apply(scope.graph, "Flatten", [channelsLast(scope, input)], { name: scope.name, attributes: { axis: int(1) } });
    return { value, order: "channelsLast" };
  };
  return Object.freeze({ kind: "flatten", name: options.name, build });
}
