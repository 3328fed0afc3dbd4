import type { JSX } from "preact";
import { move } from "../state/functions.ts";
import { study } from "../state/studies.ts";
import { short } from "./number.ts";

/** A slider for each parameter of the function that is shown. */
export function Sliders(): JSX.Element | null {
  const { params = {}, defaults = {} } = study.value ?? {};
  const names = Object.keys(params);
  if (names.length === 0) return null;
  return (
    <div class="sliders">
      {names.map((name) => {
        const [value, usual] = [params[name] ?? 0, defaults[name] ?? 0];
        const reach = Math.max(1, 2 * Math.abs(usual));
        return (
          <label key={name}>
            <span>{name}</span>
            <input
              type="range"
              aria-label={name}
              min={Math.min(value, usual - reach)}
              max={Math.max(value, usual + reach)}
              step={reach / 100}
              value={value}
              onInput={({ currentTarget }) => move(name, currentTarget.valueAsNumber)}
            />
            <output>{short(value)}</output>
          </label>
        );
      })}
    </div>
  );
}
