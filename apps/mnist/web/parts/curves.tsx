import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { stripes } from "../../src/report/stripes.ts";
import { colourOf } from "../state/palette.ts";
import { runs } from "../state/player.ts";
import { type Run, sameness, title } from "../state/run.ts";
import { smooth } from "../state/smooth.ts";
import { Chart, type Line } from "./chart.tsx";
import { percent, short } from "./number.ts";

/** How much of the past a point of the loss keeps. */
export const smoothing = signal(0.6);

/** The runs that are drawn. */
export function drawnRuns(): readonly Run[] {
  return runs.value.filter(({ isHidden, progress }) => !isHidden.value && progress.value.losses.length > 0);
}

/** Loss and accuracy of all runs that are not hidden, one upon the other. */
export function Curves(): JSX.Element {
  const drawn = drawnRuns();
  const longest = Math.max(0, ...drawn.map(({ progress }) => progress.value.losses.length));
  return (
    <section aria-labelledby="curves-heading">
      <h2 id="curves-heading">How it learns</h2>
      <div class="columns">
        <figure>
          <figcaption>Training loss</figcaption>
          <Chart
            label={spoken("Training loss", drawn)}
            x={steps(1, longest)}
            lines={drawn.map((run) => ({
              ...nameOf(run),
              dash: striped(run, drawn),
              values: smooth(run.progress.value.losses, smoothing.value),
            }))}
            isLogarithmic
            isSparse={false}
            format={short}
          />
        </figure>
        <figure>
          <figcaption>Accuracy on test digits</figcaption>
          <AccuracyChart drawn={drawn} />
        </figure>
      </div>
      <label class="smoothing">
        <span>Smoothing</span>
        <input
          type="range"
          min="0"
          max="0.98"
          step="0.02"
          value={smoothing.value}
          onInput={({ currentTarget }) => {
            smoothing.value = currentTarget.valueAsNumber;
          }}
        />
      </label>
    </section>
  );
}

function nameOf(run: Run): Pick<Line, "name" | "colour"> {
  return { name: title(run), colour: colourOf(run) };
}

/** How a run's losses are drawn among others. */
export function striped(run: Run, drawn: readonly Run[]): readonly number[] {
  const alike = drawn.filter((other) => sameness(other) === sameness(run));
  return stripes(alike.indexOf(run), alike.length);
}

function AccuracyChart({ drawn }: { readonly drawn: readonly Run[] }): JSX.Element {
  const places = [...new Set(drawn.flatMap(({ progress }) => progress.value.accuracies.map(([step]) => step)))].sort((a, b) => a - b);
  const lines = drawn.map((run) => {
    const known = new Map(run.progress.value.accuracies);
    return { ...nameOf(run), dash: [], values: places.map((step) => known.get(step) ?? null) };
  });
  return <Chart label={spoken("Accuracy", drawn)} x={places} lines={lines} isLogarithmic={false} isSparse format={percent} />;
}

function spoken(what: string, drawn: readonly Run[]): string {
  return drawn.length === 0
    ? `${what}: no run yet`
    : `${what} by step of ${drawn.map(title).join(", ")}; the table of runs has the numbers`;
}

function steps(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
