import type { Distribution } from "../../activation/activation.ts";
import { hasReduction } from "../../activation/elementwise.ts";
import { means } from "../../activation/parameters.ts";
import { pascalCase } from "../../notation/spelling.ts";
import { outputs } from "../part.ts";
import type { Subject } from "../target.ts";
import { float, identifier } from "./expression.ts";
import { functionName } from "./module.ts";

/** A parameter or a draw, as a class has it. */
export interface Field {
  readonly name: string;
  /** What it is before training, or the mean of what is drawn. */
  readonly value: string;
  readonly trained: boolean;
  readonly perChannel: boolean;
  readonly draw: Distribution | undefined;
}

/** What the class of a subject is made of. */
export interface Outline {
  readonly name: string;
  readonly function: string;
  readonly inputs: readonly string[];
  readonly functions: readonly string[];
  readonly parameters: readonly Field[];
  readonly draws: readonly Field[];
  /** Whether it has to be told along which axis it works. */
  readonly hasAxis: boolean;
  readonly reduces: boolean;
}

/** The outline of a subject's class. */
export function outline(subject: Subject): Outline {
  const reduces = hasReduction(subject.outputs);
  const field = (name: string, value: number): Field => ({
    name: identifier(name),
    value: float(value),
    trained: subject.trainable.includes(name),
    perChannel: subject.perChannel.includes(name),
    draw: subject.draws[name],
  });
  return {
    name: className(subject),
    function: functionName([subject.name]),
    inputs: subject.inputs.map(identifier),
    functions: outputs(subject).map(({ value }) => functionName(value.words)),
    parameters: Object.entries(subject.params).map(([name, value]) => field(name, value)),
    draws: Object.entries(means(subject)).map(([name, value]) => field(name, value)),
    hasAxis: reduces || subject.kind === "gated" || subject.inputs.length > 1,
    reduces,
  };
}

/** What a class says of itself, where a channel is and how many values a trained parameter has. */
export function summary({ function: name, parameters, draws, inputs, functions }: Outline, channels: string): string {
  const trained = parameters.filter((each) => each.trained);
  const single = names(trained.filter(({ perChannel }) => !perChannel));
  const many = names(trained.filter(({ perChannel }) => perChannel));
  return [
    `${name} as a layer.`,
    ...(inputs.length > 1 ? [`The input is split into ${inputs.join(", ")}.`] : []),
    ...(functions.length > 1 ? ["The outputs are concatenated."] : []),
    ...(single === "" ? [] : [`One trained ${single} for all elements.`]),
    ...(many === "" ? [] : [`A trained ${many} for ${channels}.`]),
    ...(draws.length === 0 ? [] : [`Training draws ${names(draws)}; else each is its mean.`]),
  ].join(" ");
}

function names(fields: readonly Field[]): string {
  return fields.map(({ name }) => name).join(", ");
}

function className({ name }: Subject): string {
  const pascal = pascalCase(name);
  return ["None", "True", "False"].includes(pascal) ? `${pascal}_` : pascal;
}
