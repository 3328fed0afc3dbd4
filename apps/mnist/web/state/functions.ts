import { signal } from "@preact/signals";
import type { Choice } from "../../src/link/choice.ts";
import { change, settings } from "./settings.ts";

/** Which of the functions the page shows in full. */
const place = signal(0);

/** Its place among those that are compared. */
export function shownPlace(): number {
  return Math.min(place.value, settings.value.functions.length - 1);
}

/** The function that is shown in full. */
export function shownChoice(): Choice {
  return settings.value.functions[shownPlace()] ?? { text: "x", params: {} };
}

/** Shows another of the functions. */
export function show(at: number): void {
  place.value = at;
}

/** Compares with one more function, and shows it. */
export function add(): void {
  const { functions } = settings.value;
  change({ functions: [...functions, { text: functions.some(({ text }) => text === "relu") ? "sigmoid" : "relu", params: {} }] });
  place.value = functions.length;
}

/** Compares with one function less. */
export function drop(at: number): void {
  const shown = shownPlace();
  change({ functions: settings.value.functions.filter((_, i) => i !== at) });
  place.value = Math.max(0, shown - (at <= shown ? 1 : 0));
}

/** Puts another function in the place that is shown. */
export function choose(text: string): void {
  replace({ text, params: {} });
}

/** Gives a parameter of the function that is shown another value. */
export function move(name: string, value: number): void {
  const { text, params } = shownChoice();
  // As many digits as a link should have.
  replace({ text, params: { ...params, [name]: Number(value.toPrecision(4)) } });
}

function replace(choice: Choice): void {
  const at = shownPlace();
  change({ functions: settings.value.functions.map((other, i) => (i === at ? choice : other)) });
}
