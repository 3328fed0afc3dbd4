import type { JSX } from "preact";
import type { Histogram } from "../network/histogram.ts";
import type { LayerView } from "../network/view.ts";
import { percent, short } from "./number.ts";

/** A row of pictures for each layer: its activations, and the gradients that reach it. */
export function Layers({ views }: { readonly views: readonly LayerView[] }): JSX.Element {
  return (
    <>
      <h3>Layer by layer</h3>
      <p class="note">
        On 64 test digits. Gradients are of the loss by each unit&rsquo;s sum, on a scale of powers of ten that is the same for all layers:
        where they move left from layer to layer, they vanish.
      </p>
      <ol class="layers">
        {views.map(({ name, activations, gradients, dead }) => (
          <li key={name}>
            <h4>{name}</h4>
            <Bars of={activations} label={`Activations of ${name}`} ends={[short(activations.lo), short(activations.hi)]} />
            <Bars of={gradients} label={`Gradients at ${name}`} ends={["10⁻¹²", "1"]} isGradient />
            <p class="note">{dead > 0 ? `${percent(dead)} of units are dead` : "no dead units"}</p>
          </li>
        ))}
      </ol>
      <LayerTable views={views} />
    </>
  );
}

interface BarsProps {
  readonly of: Histogram;
  readonly label: string;
  readonly ends: readonly [string, string];
  readonly isGradient?: boolean;
}

function Bars({ of: { shares }, label, ends, isGradient = false }: BarsProps): JSX.Element {
  const most = Math.max(...shares, 1e-9);
  return (
    <figure>
      <svg
        class={isGradient ? "bars gradient" : "bars"}
        viewBox={`0 0 ${shares.length} 20`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${label}, a histogram; the table below has the numbers`}
      >
        {shares.map((share, i) => (
          <rect key={i} x={i + 0.08} width="0.84" y={20 - heightOf(share, most)} height={heightOf(share, most)} />
        ))}
      </svg>
      <figcaption>
        <span>{ends[0]}</span>
        <span>{isGradient ? "gradients" : "activations"}</span>
        <span>{ends[1]}</span>
      </figcaption>
    </figure>
  );
}

/** By the root: a peak, as of relu's zeros, leaves the rest to be seen. */
function heightOf(share: number, most: number): number {
  return 20 * Math.sqrt(share / most);
}

function LayerTable({ views }: { readonly views: readonly LayerView[] }): JSX.Element {
  return (
    <details>
      <summary>The layers as a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">layer</th>
            <th scope="col" class="number">
              mean activation
            </th>
            <th scope="col" class="number">
              its deviation
            </th>
            <th scope="col" class="number">
              usual size of a gradient
            </th>
            <th scope="col" class="number">
              dead units
            </th>
          </tr>
        </thead>
        <tbody>
          {views.map(({ name, activations, gradients, dead }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="number">{short(activations.mean)}</td>
              <td class="number">{short(activations.deviation)}</td>
              <td class="number">{Number.isFinite(gradients.mean) ? (10 ** gradients.mean).toExponential(1) : "0"}</td>
              <td class="number">{percent(dead)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
