import type { JSX } from "preact";
import { colourOf } from "../state/palette.ts";
import { cancel, chosen, mode, pause, play, runs, step } from "../state/player.ts";
import { accuracyOf, type Run, secondsLeft, speedOf, title } from "../state/run.ts";
import { duration, percent, thousands } from "./number.ts";

/** What starts and stops training, and how far it is. */
export function Bar(): JSX.Element {
  const isPlaying = mode.value === "playing";
  return (
    <section class="bar" aria-label="Training">
      <div class="buttons">
        <button type="button" class="primary" onClick={isPlaying ? pause : play}>
          <Sign of={isPlaying ? "pause" : "play"} />
          {isPlaying ? "Pause" : mode.value === "paused" ? "Go on" : "Train"}
        </button>
        <button type="button" onClick={step}>
          <Sign of="step" />
          Step
        </button>
        <button type="button" onClick={cancel} disabled={mode.value === "idle"}>
          <Sign of="stop" />
          Cancel
        </button>
      </div>
      <Status run={runs.value.find(({ state }) => ["loading", "training", "paused"].includes(state.value)) ?? chosen.value} />
    </section>
  );
}

const signs = {
  play: "M4 2l10 6-10 6z",
  pause: "M4 2h3v12H4zM9 2h3v12H9z",
  step: "M3 2l8 6-8 6zM12 2h2v12h-2z",
  stop: "M3 3h10v10H3z",
} as const;

function Sign({ of }: { readonly of: keyof typeof signs }): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
      <path d={signs[of]} fill="currentColor" />
    </svg>
  );
}

function Status({ run }: { readonly run: Run | undefined }): JSX.Element {
  if (run === undefined) return <p class="status">Nothing is trained yet.</p>;
  const { steps, losses } = run.progress.value;
  const accuracy = accuracyOf(run);
  const facts = [
    steps > 0 && `step ${thousands(losses.length)} of ${thousands(steps)}`,
    losses.length > 0 && `loss ${losses.at(-1)?.toFixed(3)}`,
    accuracy !== undefined && `accuracy ${percent(accuracy)}`,
    Number.isFinite(speedOf(run)) && `${thousands(speedOf(run))} images/s`,
    run.state.value === "training" && Number.isFinite(secondsLeft(run)) && `${duration(secondsLeft(run))} left`,
  ].filter((fact) => fact !== false);
  return (
    <div class="status">
      <Sparkline losses={losses} steps={steps} colour={colourOf(run)} />
      <progress max={Math.max(1, steps)} value={losses.length} aria-label="Steps taken" />
      <p>
        <strong>{title(run)}</strong> {words[run.state.value]}
        {facts.map((fact) => (
          <span key={fact.split(" ")[0]} class="fact">
            {fact}
          </span>
        ))}
      </p>
    </div>
  );
}

/** The loss so far, small: it is seen wherever one is on the page. */
function Sparkline({
  losses,
  steps,
  colour,
}: {
  readonly losses: readonly number[];
  readonly steps: number;
  readonly colour: string;
}): JSX.Element {
  const stride = Math.max(1, Math.ceil(steps / 120));
  const points = losses.flatMap((loss, i) =>
    i % stride === 0 && loss > 0 ? [`${place(i / steps, 120)},${place(0.5 - Math.log10(loss) / 2, 28)}`] : [],
  );
  return (
    <svg class="sparkline" viewBox="0 0 120 28" preserveAspectRatio="none" aria-hidden="true">
      <polyline points={points.join(" ")} fill="none" stroke={colour} stroke-width="1.5" vector-effect="non-scaling-stroke" />
    </svg>
  );
}

function place(share: number, length: number): string {
  return (Math.max(0, Math.min(1, share)) * length).toFixed(1);
}

const words: Readonly<Record<Run["state"]["value"], string>> = {
  waiting: "waits",
  loading: "is loading",
  training: "",
  paused: "is paused",
  done: "is done",
  stopped: "was stopped",
  failed: "failed",
};
