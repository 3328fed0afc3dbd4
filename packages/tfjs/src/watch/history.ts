import type { Figures } from "./watcher.ts";

/** A point of a curve: the epoch, from 1, and the figure. */
export type Point = readonly [epoch: number, value: number];

/** The curves of a run, by figure: loss and val_loss, acc and val_acc go together. */
export type History = Map<string, Point[]>;

/** Adds the figures of an epoch that are finite. */
export function add(history: History, epoch: number, figures: Figures): void {
  for (const [name, value] of Object.entries(figures)) {
    if (!Number.isFinite(value)) continue;
    history.set(name, [...(history.get(name) ?? []), [epoch + 1, value]]);
  }
}

/** The names of figures that belong into one picture, each with that of its validation. */
export function pictures(history: History): readonly (readonly string[])[] {
  const names = [...history.keys()];
  return names.filter((name) => !name.startsWith("val_")).map((name) => [name, `val_${name}`].filter((each) => history.has(each)));
}

/** Figures in a line, those of validation last: loss 0.1234, val_loss 0.2345. */
export function inWords(figures: Figures): string {
  const names = Object.keys(figures);
  const [validation, training] = [true, false].map((which) => names.filter((name) => name.startsWith("val_") === which));
  return [...(training ?? []), ...(validation ?? [])].map((name) => `${name} ${figures[name]?.toPrecision(4)}`).join(", ");
}
