import type { Parameters } from "@gofz/core";
import { OpsetError, OptionError } from "../errors.ts";
import type { Dim } from "../model.ts";
import { offeredOpsets, usualOpset } from "../version.ts";
import type { Precision } from "./precision.ts";

/**
 * How an activation is spelled: "function", a node that calls a documented function; "primitive", plain operators; "native", one operator, whose
 * errors are onnxruntime's; "auto", the fastest of all that was measured to keep the promises of the precision.
 */
export type Form = "auto" | "native" | "function" | "primitive";

export interface ActivationModelOptions {
  /** "function" where left out. */
  readonly form?: Form;
  /** "fast" where left out. */
  readonly precision?: Precision;
  /** Whether the graph may compute in double inside, true where left out: false for runtimes without, such as onnxruntime-web's WebGPU build. */
  readonly float64?: boolean;
  /** Of x and y, and "float32" where left out; with "float16" the result is float32's, rounded. Parameters are float32. */
  readonly dtype?: "float32" | "float16";
  /** The operator set of ai.onnx, from 13 to 26; 21 where left out. */
  readonly opset?: number;
  /** 0 for the function, 1 and 2 for its derivatives in x; 0 where left out. Of what is not elementwise, 1 is the gradient of x, given dy. */
  readonly order?: 0 | 1 | 2;
  /** The shape of x: numbers, and names for what is known only at run time. Any shape where left out, which ONNX's own checker refuses. */
  readonly dims?: readonly Dim[];
  /** Where the channels are, as an attribute of ONNX has it: -1, the last, where left out. For what is not elementwise. */
  readonly axis?: number;
  /** Whether the form "native" may take an operator of com.microsoft; false where left out. */
  readonly contrib?: boolean;
  /** Values of its parameters, where they differ from the defaults. */
  readonly params?: Parameters;
}

export type Resolved = Required<Omit<ActivationModelOptions, "dims">> & Pick<ActivationModelOptions, "dims">;

/** The options with what was left out. Throws OptionError for a choice that is not offered, and OpsetError. */
export function resolved(options: ActivationModelOptions): Resolved {
  const all: Resolved = { ...usual, ...options };
  for (const [option, choices] of Object.entries(offered)) among(option, all[option as keyof typeof offered], choices);
  const { first, last } = offeredOpsets;
  if (!Number.isInteger(all.opset) || all.opset < first || all.opset > last) throw new OpsetError(all.opset, offeredOpsets, "Activations");
  if (!Number.isInteger(all.axis)) throw new OptionError("axis", String(all.axis), "Give a whole number; -1 is the last axis.");
  if (all.form === "native" && all.precision === "exact")
    throw new OptionError("precision", '"exact"', 'The form "native" rounds as onnxruntime does: take "fast", or another form.');
  requireDoubles(all.precision, all.float64);
  return all;
}

/** Throws OptionError for an exact graph without doubles. */
export function requireDoubles(precision: Precision, float64: boolean): void {
  if (float64 || precision === "fast") return;
  throw new OptionError("float64", "false", 'The precision "exact" computes in double inside: take "fast", or leave float64 out.');
}

const usual: Resolved = {
  form: "function",
  precision: "fast",
  float64: true,
  dtype: "float32",
  opset: usualOpset,
  order: 0,
  axis: -1,
  contrib: false,
  params: {},
};

const offered = {
  form: ["auto", "native", "function", "primitive"],
  precision: ["fast", "exact"],
  float64: [true, false],
  dtype: ["float32", "float16"],
  order: [0, 1, 2],
  contrib: [true, false],
} as const satisfies { readonly [K in keyof Resolved]?: readonly Resolved[K][] };

function among(option: string, value: unknown, choices: readonly unknown[]): void {
  if (!choices.includes(value)) {
    const advice = `This version offers ${choices.map((choice) => JSON.stringify(choice)).join(", ")}.`;
    throw new OptionError(option, JSON.stringify(value), advice);
  }
}
