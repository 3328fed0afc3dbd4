import type { JSX } from "preact";
import type { ChartProps, Line } from "./chart.tsx";
import { thousands } from "./number.ts";

/** The values of a chart's lines at a place that is pointed at; on the side where the pointer is not. */
export function Readout({ x, lines, isSparse, format, place }: ChartProps & { readonly place: number }): JSX.Element {
  const side = place < x.length / 2 ? "right" : "left";
  return (
    <div class={`readout ${side}`} aria-hidden="true">
      <p>step {thousands(x[place] ?? Number.NaN)}</p>
      <ul>
        {lines.map((line) => {
          const value = isSparse ? latest(line, place) : line.values[place];
          return (
            value !== undefined &&
            value !== null && (
              <li key={line.name}>
                <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
                  <rect width="10" height="10" rx="2" fill={line.colour} />
                </svg>
                <span>{line.name}</span> {format(value)}
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

/** The last value up to a place. */
function latest({ values }: Line, place: number): number | null | undefined {
  return values.slice(0, place + 1).findLast((value) => value !== null);
}
