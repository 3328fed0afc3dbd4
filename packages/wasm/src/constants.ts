import type { Format } from "@gofz/core";
import type { Constant } from "./body.ts";
import { splat } from "./expression.ts";
import { lanes } from "./steps.ts";

/** The constants of a module. They are locals, set once: measured as fast as a v128.const wherever it is used, and faster where there are many. */
export interface Constants {
  readonly of: (format: Format) => Constant;
  /** The text of each and the local that it is in, so far. */
  readonly locals: ReadonlyMap<string, string>;
}

/** No constants yet. */
export function constants(): Constants {
  const locals = new Map<string, string>();
  return {
    locals,
    of: (format) => (value) => {
      const { text, constant } = splat(lanes[format], value);
      const name = locals.get(text) ?? `$c${locals.size}`;
      locals.set(text, name);
      return { text: `(local.get ${name})`, constant };
    },
  };
}
