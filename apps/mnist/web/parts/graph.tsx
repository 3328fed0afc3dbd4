import type { JSX } from "preact";
import type { Curve } from "../desk/finding.ts";
import { short } from "./number.ts";

const [WIDTH, HEIGHT] = [440, 300];

/** The graphs of a function and, dashed, of its slope. */
export function Graph({ curve, name }: { readonly curve: Curve; readonly name: string }): JSX.Element {
  const [bottom, top] = heights(curve);
  const x = (value: number) => ((value - curve.lo) / (curve.hi - curve.lo)) * WIDTH;
  const y = (value: number) => ((top - value) / (top - bottom)) * HEIGHT;
  const lines = ticks(bottom, top);
  return (
    <svg class="graph" viewBox={`-28 -8 ${WIDTH + 40} ${HEIGHT + 30}`} role="img" aria-label={`The graphs of ${name} and its slope`}>
      <g class="grid">
        {lines.map((at) => (
          <line key={at} x1="0" x2={WIDTH} y1={y(at)} y2={y(at)} class={at === 0 ? "axis" : undefined} />
        ))}
        {[-4, -2, 0, 2, 4].map((at) => (
          <line key={at} x1={x(at)} x2={x(at)} y1="0" y2={HEIGHT} class={at === 0 ? "axis" : undefined} />
        ))}
      </g>
      <g class="ticks">
        {lines.map((at) => (
          <text key={at} x="-6" y={y(at) + 4} text-anchor="end">
            {short(at)}
          </text>
        ))}
        {[-4, -2, 0, 2, 4].map((at) => (
          <text key={at} x={x(at)} y={HEIGHT + 16} text-anchor="middle">
            {short(at)}
          </text>
        ))}
      </g>
      <svg x="0" y="0" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path class="slope" d={path(curve.df, y, WIDTH)} />
        <path class="value" d={path(curve.f, y, WIDTH)} />
      </svg>
    </svg>
  );
}

/** A small graph of a function alone. */
export function Thumbnail({ curve }: { readonly curve: Curve }): JSX.Element {
  const y = (value: number) => 20 - value * 6;
  return (
    <svg class="thumbnail" viewBox="0 0 60 40" aria-hidden="true">
      <path class="zero" d="M0 20H60M30 0V40" />
      <path class="value" d={path(curve.f, y, 60)} />
    </svg>
  );
}

/** A line through values at equal distances; it stops where there is none. */
function path(values: readonly number[], y: (value: number) => number, width: number): string {
  let isDrawing = false;
  const parts = values.map((value, i) => {
    if (!Number.isFinite(value)) {
      isDrawing = false;
      return "";
    }
    const command = isDrawing ? "L" : "M";
    isDrawing = true;
    const height = Math.max(-2000, Math.min(2000, y(value)));
    return `${command}${((i / (values.length - 1)) * width).toFixed(1)} ${height.toFixed(1)}`;
  });
  return parts.join("");
}

/** The lowest and the highest value that is shown: what the curves take, within bounds. */
function heights({ f, df }: Curve): readonly [bottom: number, top: number] {
  const values = [...f, ...df].filter(Number.isFinite);
  const bottom = Math.max(-5, Math.min(0, ...values));
  const top = Math.min(5, Math.max(0, ...values));
  const margin = Math.max(0.1, (top - bottom) * 0.06);
  return [bottom - margin, top + margin];
}

function ticks(bottom: number, top: number): readonly number[] {
  const distance = [0.1, 0.2, 0.5, 1, 2].find((each) => (top - bottom) / each <= 7) ?? 5;
  const first = Math.ceil(bottom / distance);
  const count = Math.floor(top / distance) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => Number(((first + i) * distance).toFixed(6)));
}
