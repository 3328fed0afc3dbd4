import { extname } from "node:path";
import { Command, type CommandUnknownOpts, InvalidArgumentError } from "@commander-js/extra-typings";
import { named, together } from "../drawing/curve.ts";
import { png } from "../drawing/png.ts";
import { svg } from "../drawing/svg.ts";
import { assignment } from "../input/assignment.ts";
import { suggestion } from "../input/choice.ts";
import { range } from "../input/range.ts";
import { subjects } from "../input/subject.ts";
import { writeWhole } from "../output/file.ts";
import type { Output } from "../output/output.ts";

/** How a picture is written, by the ending of its file. */
const formats: Readonly<Record<string, (picture: string) => string | Promise<Uint8Array>>> = { ".svg": (picture) => picture, ".png": png };

const size = { width: 720, height: 450, letters: 15 };

/** `gofz plot`: functions in one picture. */
export function plotCommand({ print: say }: Output): CommandUnknownOpts {
  return new Command("plot")
    .description("Draw functions in one picture: SVG on standard output, or a file.")
    .argument("<names...>", 'names of the catalogue, or formulas in x such as "x*tanh(exp(x))"')
    .option("-d, --derivative", "draw the slopes too, dashed")
    .option("-r, --range <from:to>", "the part of x to show (default: where the functions bend)", range)
    .option("--param <name=value>", "a parameter of those functions that have it", assignment, {})
    .option("-o, --output <file>", `a file that ends in ${Object.keys(formats).join(" or ")}`, file)
    .action(async (names, { derivative, range: x, param, output }) => {
      const all = subjects(names, param);
      const shapes = all.map(({ label, activation, params }) => named(label, activation, params));
      const title = all.map(({ label }) => label).join(", ");
      const picture = svg({ title, ...together(shapes, derivative === true, x), ...size });
      if (output === undefined) say(picture);
      else await writeWhole(output, (await formats[extname(output)]?.(picture)) ?? picture);
    });
}

function file(path: string): string {
  const ending = extname(path);
  if (Object.hasOwn(formats, ending)) return path;
  const endings = Object.keys(formats);
  throw new InvalidArgumentError(`${suggestion(ending, endings)}The file must end in ${endings.join(" or ")}.`);
}
