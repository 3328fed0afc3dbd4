import type { Format } from "@gofz/core";
import type { Constant } from "./body.ts";
import { type Code, get, words } from "./code.ts";
import { splat } from "./expression.ts";
import { lanes } from "./steps.ts";

/** The constants of a module. They are locals, set once: measured as fast as a v128.const wherever it is used, and faster where there are many. */
export interface Constants {
  readonly of: (format: Format) => Constant;
  /** The locals so far, and what is in each. */
  readonly locals: () => readonly Local[];
}

interface Local {
  readonly name: string;
  readonly code: Code;
}

/** No constants yet. */
export function constants(): Constants {
  const known = new Map<string, Local>();
  return {
    locals: () => [...known.values()],
    of: (format) => (value) => {
      const { code, constant } = splat(lanes[format], value);
      const key = words(code).join(" ");
      const local = known.get(key) ?? { name: `$c${known.size}`, code };
      known.set(key, local);
      return { code: get(local.name), constant };
    },
  };
}
