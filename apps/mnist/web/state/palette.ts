import type { Run } from "./run.ts";

/** Colours of lines, told apart by most eyes, and seen on light and dark paper. */
const colours = ["#3b76d6", "#d9690f", "#1f9b76", "#b04fc4", "#c73e5a", "#0f97ab", "#93792a", "#7a808c"] as const;

/** The colour of a run's lines. */
export function colourOf({ id }: Run): string {
  return colours[(id - 1) % colours.length] ?? colours[0];
}
