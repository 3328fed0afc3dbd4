import type { Parameters } from "@gofz/core";
import { OpsetError, OptionError } from "../errors.ts";
import { offeredOpsets, usualOpset } from "../version.ts";
import type { Precision } from "./precision.ts";

/** How an activation is spelled: a node that calls a documented function, or plain operators. */
export type Form = "function" | "primitive";

export interface ActivationModelOptions {
  /** "function" where left out. */
  readonly form?: Form;
  /** "fast" where left out. */
  readonly precision?: Precision;
  /** Of x and y, and "float32" where left out; with "float16" the result is float32's, rounded. Parameters are float32. */
  readonly dtype?: "float32" | "float16";
  /** The operator set of ai.onnx, from 13 to 26; 21 where left out. */
  readonly opset?: number;
  /** 0 for the function, 1 and 2 for its derivatives in x; 0 where left out. Of what is not elementwise, 1 is the gradient of x, given dy. */
  readonly order?: 0 | 1 | 2;
  /** Where the channels are, as an attribute of ONNX has it: -1, the last, where left out. For what is not elementwise. */
  readonly axis?: number;
  /** Values of its parameters, where they differ from the defaults. */
  readonly params?: Parameters;
}

export type Resolved = Required<ActivationModelOptions>;

/** The options with what was left out. Throws OptionError for a choice that is not offered, and OpsetError. */
export function resolved(options: ActivationModelOptions): Resolved {
  const all: Resolved = { ...usual, ...options };
  for (const [option, choices] of Object.entries(offered)) among(option, all[option as keyof typeof offered], choices);
  const { first, last } = offeredOpsets;
  if (!Number.isInteger(all.opset) || all.opset < first || all.opset > last) throw new OpsetError(all.opset, offeredOpsets, "Activations");
  if (!Number.isInteger(all.axis)) throw new OptionError("axis", String(all.axis), "Give a whole number; -1 is the last axis.");
  return all;
}

const usual: Resolved = {
  form: "function",
  precision: "fast",
  dtype: "float32",
  opset: usualOpset,
  order: 0,
  axis: -1,
  params: {},
};

const offered = {
  form: ["function", "primitive"],
  precision: ["fast", "exact"],
  dtype: ["float32", "float16"],
  order: [0, 1, 2],
} as const satisfies { readonly [K in keyof Resolved]?: readonly Resolved[K][] };

function among(option: string, value: unknown, choices: readonly unknown[]): void {
  if (!choices.includes(value)) {
    const advice = `This version offers ${choices.map((choice) => JSON.stringify(choice)).join(", ")}.`;
    throw new OptionError(option, JSON.stringify(value), advice);
  }
}
