import { Command, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { activationModel, encodeModel, type Form } from "@gofz/onnx";
import { oneOf } from "../input/choice.ts";
import { integer } from "../input/integer.ts";
import { functionHelp, subject } from "../input/subject.ts";
import { float64Option, nameOption, paramOption, precisionOption, uncheckedOption } from "../onnx/options.ts";
import { verify } from "../onnx/verify.ts";
import { writeWhole } from "../output/file.ts";
import type { Output } from "../output/output.ts";

const orders: Readonly<Record<"0" | "1" | "2", 0 | 1 | 2>> = { "0": 0, "1": 1, "2": 2 };

/** `gofz export`: a function as an ONNX model. */
export function exportCommand({ print: say }: Output): CommandUnknownOpts {
  return new Command("export")
    .description("Write a function, or its slope, as an ONNX model from x to y of any shape.")
    .argument("<name>", functionHelp)
    .requiredOption("-o, --output <file>", "the .onnx file")
    .option(
      "--form <form>",
      "auto: the fastest that keeps its promises; native: one operator; function: one documented node; primitive: plain operators",
      oneOf<Form>(["auto", "native", "function", "primitive"]),
      "function",
    )
    .addOption(precisionOption)
    .addOption(float64Option)
    .option("--dtype <type>", "of x and y: float32 or float16", oneOf<"float32" | "float16">(["float32", "float16"]), "float32")
    .option("--opset <n>", "the operator set of ai.onnx, from 13 to 26", integer, 21)
    .option("--axis <n>", "where the channels are, for what splits or reduces them: -1 is the last axis", integer, -1)
    .option("--contrib", "allow operators of com.microsoft in the form native", false)
    .option("--order <n>", "0 for the function, 1 and 2 for its derivatives", oneOf<keyof typeof orders>(["0", "1", "2"]), "0")
    .addOption(paramOption)
    .addOption(nameOption)
    .addOption(uncheckedOption)
    .action(async (name, { output, order, param, name: called, unchecked, ...options }) => {
      const { activation, params } = subject(name, param, called);
      const model = activationModel(activation, { ...options, order: orders[order], params });
      const bytes = encodeModel(model);
      if (!unchecked) await verify(model, bytes, { activation, params, axis: options.axis, isNative: options.form === "native" });
      await writeWhole(output, bytes);
      say(`${output}: ${model.graph.name}, ${bytes.length} bytes`);
    });
}
