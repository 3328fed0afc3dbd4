import type { Floats } from "@gofz/onnx";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { short } from "./number.ts";

/** Filters in a row of the picture, and all that are shown. */
const [COLUMNS, MOST] = [8, 64];

/** Filters that the table lists. */
const LISTED = 16;

/** The first layer's weights, each unit's as a small image: what it looks for in a digit. */
export function Filters({ kernel }: { readonly kernel: Floats | undefined }): JSX.Element | null {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current !== null && kernel !== undefined) paint(canvas.current, kernel);
  }, [kernel]);
  if (kernel === undefined) return null;
  const { side, count } = layout(kernel);
  return (
    <figure class="filters">
      <figcaption>What the first layer looks for</figcaption>
      <canvas
        ref={canvas}
        width={COLUMNS * (side + 1) + 1}
        height={Math.ceil(count / COLUMNS) * (side + 1) + 1}
        role="img"
        aria-label={`The weights of ${count} units of the first layer as images; orange adds, blue subtracts`}
      />
      <p class="note">The weights of {count} units: orange adds, blue subtracts.</p>
      <FilterTable kernel={kernel} />
    </figure>
  );
}

function FilterTable({ kernel }: { readonly kernel: Floats }): JSX.Element {
  const { size, units } = layout(kernel);
  return (
    <details>
      <summary>The first units as a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">unit</th>
            <th scope="col" class="number">
              length of its weights
            </th>
            <th scope="col" class="number">
              largest
            </th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: Math.min(LISTED, units) }, (_, unit) => unit).map((unit) => {
            const weights = Array.from({ length: size }, (_, i) => kernel.data[i * units + unit] ?? 0);
            return (
              <tr key={unit}>
                <th scope="row">{unit + 1}</th>
                <td class="number">{short(Math.hypot(...weights))}</td>
                <td class="number">{short(Math.max(...weights.map(Math.abs)))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}

/** Weights of a unit, units, the side of a unit's image, and how many are shown. */
function layout({ data, dims }: Floats) {
  const units = dims.at(-1) ?? 1;
  const size = data.length / units;
  return { size, units, side: Math.round(Math.sqrt(size)), count: Math.min(MOST, units) };
}

/** Orange for weights above 0, blue for those below, the stronger the larger; no weight is the paper. */
function paint(canvas: HTMLCanvasElement, kernel: Floats): void {
  const { size, units, side, count } = layout(kernel);
  const context = canvas.getContext("2d");
  if (context === null) return;
  const image = context.createImageData(canvas.width, canvas.height);
  for (let unit = 0; unit < count; unit++) {
    let most = 0;
    for (let i = 0; i < size; i++) most = Math.max(most, Math.abs(kernel.data[i * units + unit] ?? 0));
    for (let i = 0; i < size; i++) {
      const value = (kernel.data[i * units + unit] ?? 0) / most;
      const x = (unit % COLUMNS) * (side + 1) + 1 + (i % side);
      const y = Math.floor(unit / COLUMNS) * (side + 1) + 1 + Math.floor(i / side);
      image.data.set([...(value > 0 ? [224, 110, 20] : [48, 110, 210]), 255 * Math.min(1, Math.abs(value))], 4 * (y * canvas.width + x));
    }
  }
  context.putImageData(image, 0, 0);
}
