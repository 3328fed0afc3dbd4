import { Command, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { encodeModel, readModel, replaceActivation } from "@gofz/onnx";
import { functionHelp, subject } from "../input/subject.ts";
import { float64Option, nameOption, paramOption, precisionOption, uncheckedOption } from "../onnx/options.ts";
import { load, runtime } from "../onnx/runtime.ts";
import { readWhole, writeWhole } from "../output/file.ts";
import type { Output } from "../output/output.ts";

/** `gofz replace`: another activation in an ONNX model. */
export function replaceCommand({ print: say }: Output): CommandUnknownOpts {
  return new Command("replace")
    .description("Swap an activation in an ONNX model: operators, functions and fused ones, in subgraphs too.")
    .argument("<model>", "the .onnx file, which stays as it is")
    .argument("<activation>", "the operator or function to replace, such as Relu")
    .argument("<name>", functionHelp)
    .requiredOption("-o, --output <file>", "the .onnx file to write")
    .addOption(precisionOption)
    .addOption(float64Option)
    .addOption(paramOption)
    .addOption(nameOption)
    .addOption(uncheckedOption)
    .action(async (path, target, name, { output, precision, float64, param, name: called, unchecked }) => {
      const { activation, params } = subject(name, param, called);
      const bytes = encodeModel(replaceActivation(readModel(await readWhole(path)), target, activation, { precision, float64, params }));
      if (!unchecked) await (await load(await runtime(), bytes)).release();
      await writeWhole(output, bytes);
      say(`${output}: ${target} is ${activation.name}, ${bytes.length} bytes`);
    });
}
