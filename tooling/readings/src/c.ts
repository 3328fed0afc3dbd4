import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Activation } from "@gofz/core";
import { c, emit } from "@gofz/core/targets";
import { answers, type Question, questions } from "./question.ts";
import type { Finding } from "./report.ts";
import { run } from "./run.ts";

const flags: readonly string[] = ["-std=c99", "-O1", "-Wall", "-Wextra", "-Werror"];

/** The C readings of activations, compiled by gcc; undefined where there is none. */
export async function checkC(folder: string, activations: readonly Activation[]): Promise<readonly Finding[] | undefined> {
  if ((await run("gcc", ["--version"])) === undefined) return undefined;
  const asked = activations.flatMap(questions).filter(({ width }) => width === 1);
  const names = new Map(asked.map((question, i) => [question, `f${i}`]));
  const written = activations.filter(({ name }) => asked.some(({ activation }) => activation === name));
  for (const activation of written) await compile(folder, activation, names);
  const driver = join(folder, "driver.c");
  await writeFile(driver, program(names));
  const objects = written.map(({ name }) => join(folder, `${name}.o`));
  await run("gcc", [...flags, driver, ...objects, "-lm", "-o", join(folder, "driver")]);
  const given = ((await run(join(folder, "driver"), [])) ?? "").trim().split("\n");
  return asked.map((question, i) => finding(question, given[i]?.trim().split(" ").map(Number) ?? []));
}

/** What each function is called in the program: two activations may have functions of one name, as sigmoid' is one of itself. */
type Names = ReadonlyMap<Question, string>;

async function compile(folder: string, activation: Activation, names: Names): Promise<void> {
  const file = join(folder, `${activation.name}.c`);
  const own = [...names].filter(([question]) => question.activation === activation.name);
  await writeFile(file, emit(activation, c));
  const renamed = own.map(([{ part }, name]) => `-D${c.functionName(part.words)}=${name}`);
  await run("gcc", [...flags, ...renamed, "-c", file, "-o", join(folder, `${activation.name}.o`)]);
}

/** A program that prints a line for each function: its values at the points. */
function program(names: Names): string {
  const printed = [...names].map(([question, name]) => printer(question, name));
  const calls = [...names.values()].map((name) => `  print_${name}();`);
  return ["#include <stdio.h>", ...printed, "int main(void) {", ...calls, "  return 0;", "}", ""].join("\n");
}

function printer({ elements, constants }: Question, name: string): string {
  const arrays = elements.map((values, place) => `  static const float a${place}[] = {${values.map(literal).join(", ")}};`);
  const args = [...elements.map((_, place) => `a${place}[i]`), ...constants.map(literal)].join(", ");
  return [
    `float ${name}(${[...elements, ...constants].map(() => "float").join(", ")});`,
    `static void print_${name}(void) {`,
    ...arrays,
    `  for (int i = 0; i < ${elements[0]?.length ?? 0}; i++) printf("%.9g ", ${name}(${args}));`,
    '  printf("\\n");',
    "}",
  ].join("\n");
}

/** A float, written so that no compiler reads another. */
function literal(value: number): string {
  const text = String(Math.fround(value));
  return `(float)${/^-?\d+$/.test(text) ? `${text}.0` : text}`;
}

/** What double precision may lose where a sum of this size cancels: of one that is no larger than the arguments. */
const cancelled = 2 ** -50;

function finding(question: Question, given: readonly number[]): Finding {
  const truth = answers(question, Math.fround);
  const judged = truth.flatMap((value, i) => (Number.isFinite(Math.fround(value)) ? [i] : []));
  const errors = judged.map((i) => ulps(given[i] ?? Number.NaN, truth[i] ?? 0));
  const worst = Math.max(0, ...errors);
  const at = judged[errors.indexOf(worst)] ?? 0;
  const where = question.part.elements.map((symbol, i) => `${symbol} = ${question.elements[i]?.[at]}`).join(", ");
  const name = c.functionName(question.part.words);
  const size = (i: number): number => Math.max(1, ...question.elements.map((values) => Math.abs(values[i] ?? 0)));
  const isCancelled = judged.every(
    (i, k) => (errors[k] ?? 0) <= 1 || Math.abs((given[i] ?? Number.NaN) - (truth[i] ?? 0)) <= cancelled * size(i),
  );
  if (worst > 1 && isCancelled) return { name, check: "ULP but where a sum cancels", points: judged.length, worst, wrong: undefined };
  return { name, check: "ULP", points: judged.length, worst, wrong: worst > 1 ? `${given[at]}, not ${truth[at]}, at ${where}` : undefined };
}

/** The distance from the true value in float32 units in the last place. */
function ulps(received: number, truth: number): number {
  if (!Number.isFinite(received)) return Infinity;
  return Math.abs(received - truth) / 2 ** Math.max(-149, Math.floor(Math.log2(Math.abs(truth))) - 23);
}
