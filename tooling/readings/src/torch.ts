import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Activation } from "@gofz/core";
import { emit, outputs, torch } from "@gofz/core/targets";
import { answers, type Question, questions } from "./question.ts";
import { type Finding, judge } from "./report.ts";
import { run } from "./run.ts";

/** What Python gives for a question: in double precision; by automatic differentiation; and by that in single precision. */
interface Given {
  readonly error?: string;
  readonly ours?: readonly string[];
  readonly automatic?: readonly string[];
  readonly single?: readonly string[];
}

/** The torch readings of activations, run by PyTorch; undefined where there is none. */
export async function checkTorch(folder: string, activations: readonly Activation[]): Promise<readonly Finding[] | undefined> {
  const python = await findPython();
  if (python === undefined) return undefined;
  const asked = activations.flatMap((activation) => questions(activation).map((question) => ({ activation, question })));
  const layers = activations.flatMap((activation) =>
    questions(activation)
      .slice(0, 1)
      .map((question) => ({ activation, question })),
  );
  for (const activation of activations) await writeFile(join(folder, `${activation.name}.py`), emit(activation, torch));
  await writeFile(
    join(folder, "asked.json"),
    JSON.stringify([
      ...asked.map(({ activation, question }) => ({ ...spelled(activation, question), outputs: [] })),
      ...layers.map(({ activation, question }) => ({ ...spelled(activation, question), outputs: names(activation) })),
    ]),
  );
  await run(python, [join(import.meta.dirname, "../peers/readings.py"), folder]);
  const given: readonly Given[] = JSON.parse(await readFile(join(folder, "given.json"), "utf8"));
  return [
    ...asked.flatMap(({ question }, i) => findings(question, given[i] ?? {})),
    ...layers.map(({ activation }, i) => ofLayer(activation, given[asked.length + i]?.error)),
  ];
}

function names(activation: Activation): readonly string[] {
  return outputs(activation).map(({ value }) => torch.functionName(value.words));
}

function ofLayer({ name }: Activation, error: string | undefined): Finding {
  return { name, check: "layer", points: 1, worst: error === undefined ? 0 : Infinity, wrong: error };
}

/** Debian's own python3 has Debian's python3-torch, which another one that comes first on the PATH has not. */
async function findPython(): Promise<string | undefined> {
  for (const python of ["python3", "/usr/bin/python3"]) {
    const found = await run(python, ["-c", "import torch; print(torch.__version__)"]).catch(() => undefined);
    if (found !== undefined) return python;
  }
  return undefined;
}

function spelled({ inputs, params, draws }: Activation, { activation, part, symbol, elements, constants, width, value }: Question): object {
  const symbols = [...inputs, ...Object.keys(params), ...Object.keys(draws)];
  return {
    activation,
    function: torch.functionName(part.words),
    value: torch.functionName(value.words),
    weighted: part.elements.includes("dy"),
    place: symbol === undefined ? null : symbols.indexOf(symbol),
    elements,
    constants,
    width,
  };
}

function findings(question: Question, { error, ours, automatic, single }: Given): readonly Finding[] {
  const name = torch.functionName(question.part.words);
  if (error !== undefined) return [{ name, check: "runs", points: 0, worst: Infinity, wrong: error }];
  const truth = answers(question);
  // Outside the domain of the function there is nothing to differentiate.
  const inDomain = answers({ ...question, part: question.value, elements: question.elements.slice(0, question.value.elements.length) });
  const slopes = truth.map((slope, i) => (Number.isFinite(inDomain[i]) ? slope : Number.NaN));
  return [
    judge(name, "ours", question, truth, ours?.map(Number) ?? [], 1e-6),
    ...(automatic === undefined ? [] : [judge(name, "autograd", question, slopes, automatic.map(Number), 1e-6)]),
    // What is asked of it is only to be a number.
    ...(single === undefined ? [] : [judge(name, "autograd f32", question, slopes.map(Math.fround), single.map(Number), 0.05)]),
  ];
}
