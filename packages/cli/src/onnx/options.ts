import { Option } from "@commander-js/extra-typings";
import type { Parameters } from "@gofz/core";
import type { Precision } from "@gofz/onnx";
import { assignment } from "../input/assignment.ts";
import { oneOf } from "../input/choice.ts";

/** How closely a function in a model computes. */
export const precisionOption: Option<"--precision <precision>", undefined, "fast", Precision> = new Option(
  "--precision <precision>",
  "fast: within 4 ULP; exact: rounded once",
)
  .argParser(oneOf<Precision>(["fast", "exact"]))
  .default("fast");

/** Whether a function in a model may compute in double inside. */
export const float64Option: Option<"--no-float64", undefined, true> = new Option(
  "--no-float64",
  "compute nothing in double, for runtimes that can't, such as onnxruntime-web's WebGPU build",
);

/** The parameters of a function in a model. */
export const paramOption: Option<"--param <name=value>", undefined, Parameters, Parameters> = new Option(
  "--param <name=value>",
  "the value of a parameter, which the model holds as an initializer",
)
  .argParser<Parameters>((text, before = {}) => assignment(text, before))
  .default<Parameters>({});

/** What a function that is given as a formula is called. */
export const nameOption: Option<"--name <name>", undefined, "f"> = new Option(
  "--name <name>",
  "what a formula is called in the model",
).default("f");

/** Whether the model is not tried. */
export const uncheckedOption: Option<"--unchecked"> = new Option("--unchecked", "don't try the model on onnxruntime first");
