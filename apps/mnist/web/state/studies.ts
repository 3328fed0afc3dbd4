import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { type Choice, choiceText } from "../../src/link/choice.ts";
import { desk } from "../desk/desk.ts";
import type { Problem, Study } from "../desk/finding.ts";
import type { Entry } from "../desk/study.ts";
import { shownChoice } from "./functions.ts";

/** What is known of a function by now. */
export type Finding = Study | Problem | undefined;

const findings = new Map<string, ReadonlySignal<Finding>>();

/** What the desk makes of a choice; undefined until it answers. */
export function findingOf(choice: Choice): ReadonlySignal<Finding> {
  const key = choiceText(choice);
  const known = findings.get(key);
  if (known !== undefined) return known;
  const finding = signal<Finding>(undefined);
  findings.set(key, finding);
  desk.study(choice).then((study) => {
    finding.value = study;
  });
  return finding;
}

/** The same, once the desk has answered. */
export function settled(choice: Choice): Promise<Finding> {
  const finding = findingOf(choice);
  return new Promise((resolve) => {
    const end = effect(() => {
      if (finding.value === undefined) return;
      resolve(finding.value);
      queueMicrotask(() => end());
    });
  });
}

export function isStudy(finding: Finding): finding is Study {
  return finding !== undefined && "recipe" in finding;
}

export function isProblem(finding: Finding): finding is Problem {
  return finding !== undefined && "message" in finding;
}

/** The last function that was one: a formula that is being typed is not, now and then. */
export const study = signal<Study | undefined>(undefined);

effect(() => {
  const { value } = findingOf(shownChoice());
  if (isStudy(value)) study.value = value;
});

/** What the function is like, in sentences; none until they are known. */
export const sentences = signal<readonly string[]>([]);

effect(() => {
  const asked = study.value;
  sentences.value = [];
  if (asked === undefined) return;
  desk.words(asked.recipe).then((words) => {
    if (study.peek() === asked) sentences.value = words;
  });
});

/** The functions that are shown before anything is sought; none until the desk has drawn them. */
export const known = signal<readonly Entry[]>([]);

/** All functions; none until they are asked for, since the desk draws that many for a while. */
export const entries = signal<readonly Entry[]>([]);

/** Asks for those that are shown first. */
export async function loadKnown(): Promise<void> {
  const names = "relu leakyRelu elu selu gelu swish mish softplus sigmoid tanh softsign hardSwish relu6 tanhExp sin";
  known.value = await desk.entries(names.split(" "));
}

/** Asks for all. */
export async function loadEntries(): Promise<void> {
  if (entries.value.length === 0) entries.value = await desk.entries();
}
