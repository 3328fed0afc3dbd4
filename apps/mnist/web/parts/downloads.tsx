import { signal } from "@preact/signals";
import type { JSX } from "preact";
import type { Files } from "../../src/backend.ts";
import { aside, desk } from "../desk/desk.ts";
import { chosen, runs } from "../state/player.ts";
import { study } from "../state/studies.ts";
import { curvesCsv, tableCsv } from "./csv.ts";
import { drawnRuns } from "./curves.tsx";
import { picturePng, pictureSvg } from "./picture.ts";

/** What went wrong with the last download. */
const problem = signal<string | undefined>(undefined);

const languages = ["js", "c", "glsl", "wgsl", "torch", "jax", "keras", "latex"] as const;

const language = signal<(typeof languages)[number]>("torch");

const endings: Readonly<Record<(typeof languages)[number], string>> = {
  js: "js",
  c: "c",
  glsl: "glsl",
  wgsl: "wgsl",
  torch: "py",
  jax: "py",
  keras: "py",
  latex: "tex",
};

/** Everything that can be taken along. */
export function Downloads(): JSX.Element {
  const run = chosen.value;
  const insight = run?.insight.value;
  const trained = run && insight && { ...run.experiment, weights: insight.weights };
  const recipe = study.value?.recipe;
  const hasCurves = drawnRuns().length > 0;
  return (
    <section aria-labelledby="take-heading">
      <h2 id="take-heading">Take it along</h2>
      <dl class="downloads">
        <dt>The trained network</dt>
        <dd>
          <Save name="ONNX" files={trained && (async () => ({ "model.onnx": await desk.onnxFile(trained) }))} />
          <Save name="TensorFlow.js" files={trained && (() => aside((own) => own.tensorFlowFiles(trained)))} />
        </dd>
        <dt>The function</dt>
        <dd>
          <Save name="ONNX" files={recipe && (async () => ({ [`${recipe.name}.onnx`]: await desk.functionFile(recipe) }))} />
          <Save
            name="Source"
            files={
              recipe &&
              (async () => ({ [`${recipe.name}.${endings[language.value]}`]: (await desk.sources(recipe))[language.value] ?? "" }))
            }
          />
          <label>
            <span class="unseen">Language of the source</span>
            <select
              value={language.value}
              onChange={({ currentTarget }) => {
                language.value = languages[currentTarget.selectedIndex] ?? "torch";
              }}
            >
              {languages.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
        </dd>
        <dt>The curves</dt>
        <dd>
          <Save name="SVG" files={hasCurves && (async () => ({ "curves.svg": await pictureSvg(drawnRuns()) }))} />
          <Save name="PNG" files={hasCurves && (async () => ({ "curves.png": await picturePng(drawnRuns()) }))} />
          <Save name="CSV" files={hasCurves && (async () => ({ "curves.csv": curvesCsv(drawnRuns()) }))} />
        </dd>
        <dt>The table of runs</dt>
        <dd>
          <Save name="CSV" files={runs.value.length > 0 && (async () => ({ "runs.csv": tableCsv(runs.value) }))} />
        </dd>
      </dl>
      {problem.value !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

/** A button that makes files and saves them; there is nothing to save yet where they are missing. */
function Save({ name, files }: { readonly name: string; readonly files: (() => Promise<Files>) | false | undefined }): JSX.Element {
  const save = async () => {
    if (!files) return;
    try {
      problem.value = undefined;
      for (const [file, content] of Object.entries(await files())) download(file, content);
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    }
  };
  return (
    <button type="button" disabled={!files} onClick={save}>
      {name}
    </button>
  );
}

function download(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content]));
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
