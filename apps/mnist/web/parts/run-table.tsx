import type { JSX } from "preact";
import { browserBackends } from "../../src/browser/backends.ts";
import { maxDifference } from "../../src/score.ts";
import { colourOf } from "../state/palette.ts";
import { chosen, remove, runs } from "../state/player.ts";
import { accuracyOf, type Run, sameness, speedOf, title } from "../state/run.ts";
import { percent, thousands } from "./number.ts";

/** All runs with their numbers. */
export function RunTable(): JSX.Element | null {
  if (runs.value.length === 0) return null;
  return (
    <section aria-labelledby="runs-heading">
      <h2 id="runs-heading">Runs</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section class="scroll" tabIndex={0} aria-label="Table of runs">
        <table>
          <thead>
            <tr>
              <th scope="col">function</th>
              <th scope="col">backend</th>
              <th scope="col">network</th>
              <th scope="col">seed</th>
              <th scope="col" class="number">
                steps
              </th>
              <th scope="col" class="number">
                loss
              </th>
              <th scope="col" class="number">
                accuracy
              </th>
              <th scope="col" class="number">
                images/s
              </th>
              <th scope="col" class="number">
                logits differ by
              </th>
              <th scope="col">
                <span class="unseen">actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {runs.value.map((run) => (
              <Row key={run.id} run={run} />
            ))}
          </tbody>
        </table>
      </section>
      <p class="note">
        Logits differ by: how far the test logits lie, at most, from those of the first finished run of the same function, network and seed.
      </p>
    </section>
  );
}

function Row({ run }: { readonly run: Run }): JSX.Element {
  const { experiment, progress, isHidden, problem } = run;
  const accuracy = accuracyOf(run);
  const difference = logitDifference(run);
  return (
    <tr class={isHidden.value ? "hidden-run" : undefined} aria-current={chosen.value === run ? "true" : undefined}>
      <th scope="row">
        <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
          <rect width="10" height="10" rx="2" fill={colourOf(run)} />
        </svg>
        {run.label}
      </th>
      <td>{browserBackends[experiment.backend]}</td>
      <td>{network(run)}</td>
      <td>{experiment.seed}</td>
      {problem.value === undefined ? (
        <>
          <td class="number">{thousands(progress.value.losses.length)}</td>
          <td class="number">{progress.value.losses.at(-1)?.toFixed(4) ?? run.state.value}</td>
          <td class="number">{accuracy === undefined ? "" : percent(accuracy)}</td>
          <td class="number">{thousands(speedOf(run))}</td>
          <td class="number">{difference === undefined ? "" : difference.toExponential(1)}</td>
        </>
      ) : (
        <td colSpan={5} class="problem">
          {problem}
        </td>
      )}
      <td class="actions">
        <button
          type="button"
          aria-pressed={chosen.value === run}
          aria-label={`Look into ${title(run)}`}
          onClick={() => {
            chosen.value = run;
          }}
        >
          look into
        </button>
        <button
          type="button"
          aria-label={`${isHidden.value ? "Show" : "Hide"} ${title(run)}`}
          onClick={() => {
            isHidden.value = !isHidden.value;
          }}
        >
          {isHidden.value ? "show" : "hide"}
        </button>
        <button type="button" aria-label={`Forget ${title(run)}`} onClick={() => remove(run)}>
          forget
        </button>
      </td>
    </tr>
  );
}

/** The network and how it learns, in a few signs. */
export function network({ experiment }: Run): string {
  const { architecture, optimizer } = experiment;
  const hidden = architecture.layers.filter((layer) => layer.kind === "dense" && layer.activated);
  const [first] = hidden;
  const size = first?.kind === "dense" ? `${hidden.length} × ${first.units}` : "convolutions";
  return `${size}, ${optimizer.kind === "adam" ? "Adam" : "SGD"} ${optimizer.learningRate}`;
}

/** The largest distance of a test logit from the first run's that did the same; undefined for that run itself. */
export function logitDifference(run: Run): number | undefined {
  const key = sameness(run);
  const first = runs.value.find((other) => other.result.value !== undefined && sameness(other) === key);
  const [mine, theirs] = [run.result.value?.logits, first?.result.value?.logits];
  return first === run || mine === undefined || theirs === undefined ? undefined : maxDifference(mine, theirs);
}
