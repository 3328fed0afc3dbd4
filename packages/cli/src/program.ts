import { Command } from "@commander-js/extra-typings";
import { doctorCommand } from "./commands/doctor.ts";
import { emitCommand } from "./commands/emit.ts";
import { exportCommand } from "./commands/export.ts";
import { listCommand } from "./commands/list.ts";
import { plotCommand } from "./commands/plot.ts";
import { replaceCommand } from "./commands/replace.ts";
import { showCommand } from "./commands/show.ts";
import type { Output } from "./output/output.ts";
import { version } from "./version.ts";

/** The commands, in the order of the help; each has a file of its own. */
const commands = [listCommand, showCommand, plotCommand, emitCommand, exportCommand, replaceCommand, doctorCommand];

const examples = `
Examples:
  gofz list --family gated --property smooth
  gofz show mish
  gofz show "x*tanh(log(1+exp(x)))"
  gofz show swish --param beta=2 --json
  gofz plot relu gelu mish --derivative -o picture.png
  gofz emit swish --to torch
  gofz export mish --precision exact -o mish.onnx
  gofz replace model.onnx Relu mish -o better.onnx
  gofz doctor
  gofz show -- "-x*exp(-x)"          a formula that begins with a minus sign`;

/** The command line. On a mistake it throws CommanderError, after a line on standard error. */
export function program(output: Output): Command {
  const gofz = new Command("gofz")
    .description("Activation functions: one formula, every backend.")
    .version(version(), "-V, --version", "show the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [command]", "show the help of a command")
    .addHelpText("after", examples);
  for (const command of commands) gofz.addCommand(command(output).helpOption("-h, --help", "show this help"));
  for (const each of [gofz, ...gofz.commands]) {
    each.exitOverride().configureOutput({ outputError: (text, write) => write(text.replace("\n(Did", " (Did")) });
  }
  return gofz;
}
