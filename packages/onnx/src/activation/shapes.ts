import type { Activation } from "@gofz/core";
import { OptionError } from "../errors.ts";
import type { Dim } from "../model.ts";

/** The shapes of what a model of an activation takes and gives; undefined where that of x may be any. */
export interface Shapes {
  readonly x: readonly Dim[] | undefined;
  readonly y: readonly Dim[] | undefined;
}

/** A gated activation gives another number of channels than it takes. Throws OptionError for an axis that x does not have, and channels that can't be shared. */
export function shapes({ name, inputs, outputs }: Activation, x: readonly Dim[] | undefined, axis: number): Shapes {
  if (x === undefined || inputs.length === outputs.length) return { x, y: x };
  const place = axis < 0 ? axis + x.length : axis;
  const channels = x[place];
  if (channels === undefined) throw new OptionError("axis", String(axis), `Take one of the ${x.length} that dims has.`);
  if (typeof channels === "number" && channels % inputs.length !== 0) {
    throw new OptionError(
      "dims",
      JSON.stringify(x),
      `${name} splits axis ${axis} among ${inputs.join(" and ")}: take a multiple of ${inputs.length}.`,
    );
  }
  const given = typeof channels === "number" ? (channels / inputs.length) * outputs.length : `${channels} of y`;
  return { x, y: x.map((dim, i) => (i === place ? given : dim)) };
}
