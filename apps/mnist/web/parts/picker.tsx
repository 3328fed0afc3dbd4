import { signal } from "@preact/signals";
import type { JSX } from "preact";
import type { Entry } from "../desk/study.ts";
import { choose, shownChoice } from "../state/functions.ts";
import { entries, known, loadEntries } from "../state/studies.ts";
import { Thumbnail } from "./graph.tsx";

/** Pictures that are shown at most. */
const MOST = 48;

const sought = signal("");

/** The catalogue, in pictures. */
export function Picker(): JSX.Element {
  const { text } = shownChoice();
  const found = matches();
  return (
    <div class="picker">
      <label for="sought">Pick one by its picture, or search {entries.value.length > 0 ? `all ${entries.value.length}` : "all"}</label>
      <input
        id="sought"
        type="search"
        placeholder="name"
        value={sought.value}
        onFocus={loadEntries}
        onInput={({ currentTarget }) => {
          sought.value = currentTarget.value;
        }}
      />
      <ul class="tiles" aria-label="Functions">
        {found.map(({ name, summary, curve }) => (
          <li key={name}>
            <button type="button" title={summary} aria-pressed={name === text} onClick={() => choose(name)}>
              <Thumbnail curve={curve} />
              <span>{name}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && entries.value.length > 0 && <p class="quiet">No function has this in its name.</p>}
    </div>
  );
}

function matches(): readonly Entry[] {
  const wanted = sought.value.trim().toLowerCase();
  if (wanted === "") return known.value;
  const hits = entries.value.filter(({ name, aliases }) => [name, ...aliases].some((each) => each.toLowerCase().includes(wanted)));
  return hits.slice(0, MOST);
}
