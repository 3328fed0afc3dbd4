import type { Activation, Parameters } from "@gofz/core";
import { digits } from "./number.ts";

/** The parameters of an activation in words, one an entry: `params` are those that differ from the defaults. */
export function parametersInWords({ params: defaults, trainable, perChannel }: Activation, params: Parameters = {}): readonly string[] {
  return Object.entries(defaults).map(([name, value]) => {
    const given = params[name];
    const notes = [
      ...(given === undefined || given === value ? [] : [`${digits(value)} by default`]),
      ...(trainable.includes(name) ? ["trained"] : []),
      ...(perChannel.includes(name) ? ["one a channel"] : []),
    ];
    return `${name} = ${digits(given ?? value)}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`;
  });
}
