import type { JSX } from "preact";
import { choiceText } from "../../src/link/choice.ts";
import { add, choose, drop, show, shownChoice, shownPlace } from "../state/functions.ts";
import { settings } from "../state/settings.ts";
import { findingOf, isProblem, sentences, study } from "../state/studies.ts";
import { Graph } from "./graph.tsx";
import { Picker } from "./picker.tsx";
import { Sliders } from "./sliders.tsx";

/** Choose functions, and see what they are like. */
export function FunctionPanel(): JSX.Element {
  return (
    <section aria-labelledby="function-heading">
      <h2 id="function-heading">The function</h2>
      <Compared />
      <div class="columns">
        <div>
          <Formula />
          {study.value !== undefined && <Graph curve={study.value.curve} name={study.value.formula} />}
          <p class="key">
            <span class="value-key">f</span> <span class="slope-key">f&prime;, its slope</span>
          </p>
          <Sliders />
        </div>
        <div>
          <Picker />
          <Words />
        </div>
      </div>
    </section>
  );
}

/** The functions that are compared: one is shown, others can be added. */
function Compared(): JSX.Element {
  const { functions } = settings.value;
  const at = shownPlace();
  return (
    <ul class="chips" aria-label="Functions to compare">
      {functions.map((choice, i) => (
        <li key={i} class={i === at ? "chip on" : "chip"}>
          <button type="button" aria-pressed={i === at} onClick={() => show(i)}>
            {choiceText(choice) || "…"}
          </button>
          {functions.length > 1 && (
            <button type="button" class="drop" aria-label={`Drop ${choiceText(choice)}`} onClick={() => drop(i)}>
              ×
            </button>
          )}
        </li>
      ))}
      <li>
        <button type="button" class="add" onClick={add}>
          + compare with another
        </button>
      </li>
    </ul>
  );
}

/** The formula or name, as text, with what is wrong with it. */
function Formula(): JSX.Element {
  const choice = shownChoice();
  const { value: finding } = findingOf(choice);
  const problem = isProblem(finding) ? finding : undefined;
  return (
    <div class="formula">
      <label for="formula">A formula in x, or a name</label>
      <input
        id="formula"
        type="text"
        spellcheck={false}
        autocomplete="off"
        autocapitalize="off"
        value={choice.text}
        aria-invalid={problem !== undefined}
        aria-describedby="formula-note"
        onInput={({ currentTarget }) => choose(currentTarget.value)}
      />
      <p id="formula-note" class={problem === undefined ? "note" : "note problem"} role={problem === undefined ? undefined : "alert"}>
        {problem === undefined ? note(choice.text) : wrong(choice.text, problem)}
      </p>
    </div>
  );
}

function note(text: string): string {
  if (study.value?.recipe.formula === undefined && study.value?.recipe.name === text) return study.value.formula;
  return "Other letters than x become parameters.";
}

function wrong(text: string, { message, column }: { readonly message: string; readonly column: number | undefined }): string {
  if (text.trim() === "") return "Write a formula, such as x*sigmoid(1.7*x).";
  if (column === undefined) return message;
  const found = column > text.length ? "the end" : `“${text.slice(column - 1, column + 8)}”`;
  return `Column ${column}, at ${found}: ${message}`;
}

/** What the function is like. */
function Words(): JSX.Element {
  return (
    <div class="words">
      <h3>{study.value?.recipe.formula === undefined ? study.value?.recipe.name : "Your formula"}</h3>
      {study.value?.summary !== "" && <p>{study.value?.summary}</p>}
      <ul aria-live="polite">
        {sentences.value.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {sentences.value.length === 0 && <li class="quiet">Looking at it …</li>}
      </ul>
    </div>
  );
}
