import type { JSX } from "preact";
import { browserBackendNames, browserBackends } from "../../src/browser/backends.ts";
import { choiceText } from "../../src/link/choice.ts";
import type { Settings } from "../../src/link/settings.ts";
import { usualRates } from "../../src/optimizer.ts";
import { change, settings } from "../state/settings.ts";
import { Select } from "./select.tsx";

const models = { mlp: "dense layers", cnn: "convolutions" } as const;
const optimizers = { adam: "Adam", sgd: "SGD" } as const;
const sets = { slice: "6,000 (1 MB)", whole: "all 60,000 (11 MB)" } as const;

/** The network, how it learns, and on what. */
export function SettingsForm(): JSX.Element {
  const { model, depth, units, optimizer, rate, momentum, batch, epochs, seed, data } = settings.value;
  return (
    <section aria-labelledby="settings-heading">
      <h2 id="settings-heading">The network, and how it learns</h2>
      <div class="fields">
        <Select label="Model" value={model} options={["mlp", "cnn"]} names={models} set={(model) => change({ model })} />
        {model === "mlp" && (
          <>
            <Select label="Hidden layers" value={depth} options={[1, 2, 3, 4, 6, 8, 10]} set={(depth) => change({ depth })} />
            <Select label="Units in each" value={units} options={[16, 32, 64, 128, 256]} set={(units) => change({ units })} />
          </>
        )}
        <Select
          label="Optimiser"
          value={optimizer}
          options={["adam", "sgd"]}
          names={optimizers}
          set={(optimizer) => change({ optimizer, rate: undefined })}
        />
        <Select
          label="Learning rate"
          value={rate ?? usualRates[optimizer]}
          options={[0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1]}
          set={(rate) => change({ rate: rate === usualRates[optimizer] ? undefined : rate })}
        />
        {optimizer === "sgd" && (
          <Select label="Momentum" value={momentum} options={[0, 0.5, 0.9]} set={(momentum) => change({ momentum })} />
        )}
        <Select label="Batch" value={batch} options={[32, 64, 128, 256]} set={(batch) => change({ batch })} />
        <Select label="Epochs" value={epochs} options={[1, 2, 3, 5, 10, 20]} set={(epochs) => change({ epochs })} />
        <Select label="Digits" value={data} options={["slice", "whole"]} names={sets} set={(data) => change({ data })} />
        <label class="field">
          <span>Seed</span>
          <input
            type="number"
            min="0"
            max={2 ** 32 - 1}
            value={seed}
            onChange={({ currentTarget }) => change({ seed: seedOf(currentTarget.valueAsNumber) })}
          />
        </label>
      </div>
      <Backends />
    </section>
  );
}

/** The nearest seed that there is. */
function seedOf(value: number): number {
  return Math.min(2 ** 32 - 1, Math.max(0, Math.trunc(value) || 0));
}

/** What computes: one or several, each in turn. */
function Backends(): JSX.Element {
  const { backends, functions, seed } = settings.value;
  const toggle = (name: Settings["backends"][number]) => {
    const chosen = browserBackendNames.filter((each) => (each === name ? !backends.includes(each) : backends.includes(each)));
    if (chosen.length > 0) change({ backends: chosen });
  };
  const count = functions.length * backends.length;
  return (
    <fieldset class="backends">
      <legend>Backends, each in its turn</legend>
      {browserBackendNames.map((name) => (
        <label key={name}>
          <input type="checkbox" checked={backends.includes(name)} onChange={() => toggle(name)} /> {browserBackends[name]}
        </label>
      ))}
      <p class="note">
        Train makes {count === 1 ? "one run" : `${count} runs`}: {functions.map(choiceText).join(", ")}, from seed {seed}.
      </p>
    </fieldset>
  );
}
