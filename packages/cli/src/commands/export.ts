import { Command, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { parameters } from "@gofz/core";
import { activationModel, encodeModel, type Form, type Precision } from "@gofz/onnx";
import { assignment } from "../input/assignment.ts";
import { oneOf } from "../input/choice.ts";
import { subject } from "../input/subject.ts";
import { verify } from "../onnx/verify.ts";
import { writeWhole } from "../output/file.ts";
import type { Output } from "../output/output.ts";

const orders: Readonly<Record<"0" | "1" | "2", 0 | 1 | 2>> = { "0": 0, "1": 1, "2": 2 };

/** `gofz export`: a function as an ONNX model. */
export function exportCommand({ print: say }: Output): CommandUnknownOpts {
  return new Command("export")
    .description("Write a function, or its slope, as an ONNX model from x to y of any shape.")
    .argument("<name>", 'a name of the catalogue, or a formula in x such as "x*tanh(exp(x))"')
    .requiredOption("-o, --output <file>", "the .onnx file")
    .option(
      "--form <form>",
      "function: one documented node; primitive: plain operators",
      oneOf<Form>(["function", "primitive"]),
      "function",
    )
    .option("--precision <precision>", "fast: within 4 ULP; exact: rounded once", oneOf<Precision>(["fast", "exact"]), "fast")
    .option("--order <n>", "0 for the function, 1 and 2 for its derivatives", oneOf<keyof typeof orders>(["0", "1", "2"]), "0")
    .option("--param <name=value>", "the value of a parameter, which the model holds as an initializer", assignment, {})
    .option("--name <name>", "what a formula is called in the model", "f")
    .option("--unchecked", "don't try the model on onnxruntime first")
    .action(async (name, { output, form, precision, order, param, name: called, unchecked }) => {
      const { activation, params } = subject(name, param, called);
      const model = activationModel(activation, { form, precision, order: orders[order], params });
      const bytes = encodeModel(model);
      if (!unchecked) await verify(model, bytes, parameters(activation, params));
      await writeWhole(output, bytes);
      say(`${output}: ${model.graph.name}, ${bytes.length} bytes`);
    });
}
