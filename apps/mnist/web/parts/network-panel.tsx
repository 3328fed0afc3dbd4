import type { JSX } from "preact";
import { chosen } from "../state/player.ts";
import { title } from "../state/run.ts";
import { Drawing } from "./drawing.tsx";
import { Filters } from "./filters.tsx";
import { Layers } from "./layers.tsx";

/** What the chosen run's network is like inside, and what it says of a drawn digit. */
export function NetworkPanel(): JSX.Element | null {
  const run = chosen.value;
  const insight = run?.insight.value;
  if (run === undefined || insight === undefined) return null;
  return (
    <section aria-labelledby="inside-heading">
      <h2 id="inside-heading">Inside the network</h2>
      <p class="note">{title(run)}, as it is now.</p>
      <div class="columns inside">
        <Drawing run={run} insight={insight} />
        <Filters kernel={insight.weights[0]} />
      </div>
      <Layers views={insight.views} />
    </section>
  );
}
