import { OptionError } from "../errors.ts";
import { within } from "../within.ts";
import { adam } from "./adam.ts";
import type { AdamOptions, Optimizer, SgdOptions } from "./optimizer.ts";
import { sgd } from "./sgd.ts";

interface OptionsByKind {
  readonly sgd: SgdOptions;
  readonly adam: AdamOptions;
}

type Kind = keyof OptionsByKind;

const optimizers: { readonly [K in Kind]: (options: OptionsByKind[K]) => Optimizer } = { sgd, adam };

/** The optimizer of these options. Throws OptionError for an unknown kind or a number out of its range. */
export function optimizerOf<K extends Kind>(options: OptionsByKind[K] & { readonly kind: K }): Optimizer {
  if (!Object.hasOwn(optimizers, options.kind)) {
    throw new OptionError("optimizer.kind", JSON.stringify(options.kind), `Use one of ${Object.keys(optimizers).join(", ")}.`);
  }
  within("learningRate", options.learningRate, 0, Infinity);
  return optimizers[options.kind](options);
}
