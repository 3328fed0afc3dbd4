import { type Axes, axes, sizeOf } from "./axes.ts";
import type { Box } from "./box.ts";
import type { Curve } from "./curve.ts";
import { place } from "./label.ts";
import { dotted, type Line } from "./line.ts";
import { type Colour, palette, paper } from "./palette.ts";
import { scale } from "./scale.ts";
import { trace } from "./trace.ts";
import type { Window } from "./window.ts";

/** What a picture shows, and how large it is. */
export interface Picture {
  readonly title: string;
  readonly window: Window;
  readonly curves: readonly Curve[];
  readonly width: number;
  readonly height: number;
  /** The size of the letters; lines and margins follow it. */
  readonly letters: number;
}

/** Curves over axes, each with its name beside it; readable where the reader prefers dark too. */
export function svg({ title, window, curves, width, height, letters }: Picture): string {
  const margin = letters * 0.6;
  const frame = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  const x = scale(window.x, frame.x, frame.x + frame.width);
  const y = scale(window.y, frame.y + frame.height, frame.y);
  const graphs = curves.map((curve) => ({ curve, lines: trace(curve.f, x, y, curve.breaks) })).filter(({ lines }) => lines.length > 0);
  const dots = graphs.map(({ lines }) => lines.flatMap((line) => dotted(line, 2)));
  const cross = axes(x, y, frame, letters * 0.8, dots.flat());
  const sized = graphs.map(({ curve }, i) => ({ ...sizeOf(curve.name, letters), graph: dots[i] ?? [] }));
  const labels = place(sized, obstacles(cross, frame), frame);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>${stylesheet(
      graphs.map(({ curve }) => curve),
      letters,
    )}</style>`,
    `<rect class="g" width="${width}" height="${height}" rx="${round(letters / 2)}"/>`,
    `<path class="a" d="${crossPath(cross, frame)}"/>`,
    ...cross.labels.map(({ text, box }) => label("n", text, box, letters * 0.8)),
    ...graphs.map(({ curve, lines }) => `<path class="${classes(curve)}" d="${path(lines)}"/>`),
    ...graphs.map(({ curve }, i) => label(`c${curve.colour}`, curve.name, labels[i] ?? frame, letters)),
    "</svg>",
  ].join("\n");
}

function obstacles({ labels, column, row }: Axes, frame: Box): readonly Box[] {
  const thick = 1;
  return [
    ...labels.map(({ box }) => box),
    { x: column - thick, y: frame.y, width: 2 * thick, height: frame.height },
    { x: frame.x, y: row - thick, width: frame.width, height: 2 * thick },
  ];
}

function crossPath({ column, row, columns, rows }: Axes, { x, y, width, height }: Box): string {
  const ticks = [...columns.map((at) => `M${round(at)} ${round(row - 2)}v4`), ...rows.map((at) => `M${round(column - 2)} ${round(at)}h4`)];
  return [`M${round(x)} ${round(row)}h${round(width)}M${round(column)} ${round(y)}v${round(height)}`, ...ticks].join("");
}

function label(style: string, text: string, { x, y, width, height }: Box, letters: number): string {
  return `<text class="${style}" x="${round(x + width / 2)}" y="${round(y + height / 2 + letters * 0.35)}">${escaped(text)}</text>`;
}

/** Lines as path data: each point relative to the one before, as rounded, so that the roundings don't add up. */
function path(lines: readonly Line[]): string {
  return lines.map(subpath).join("");
}

function subpath(line: Line): string {
  const places = line.map(([x, y]) => [hundredths(x), hundredths(y)] as const);
  const steps = places.map(([x, y], i) => {
    const [beforeX, beforeY] = places[i - 1] ?? [0, 0];
    return `${short((x - beforeX) / 100)}${pair(short((y - beforeY) / 100))}`;
  });
  return `M${steps[0]}l${steps
    .slice(1)
    .reduce((all, step) => all + pair(step), "")
    .trimStart()}`;
}

// A minus sign parts two numbers as well as a space.
function pair(text: string): string {
  return text.startsWith("-") ? text : ` ${text}`;
}

function hundredths(value: number): number {
  return Math.round(value * 100);
}

function round(value: number): string {
  return short(hundredths(value) / 100);
}

function short(value: number): string {
  return String(Number(value.toFixed(2))).replace(/^(-?)0\./, "$1.");
}

function classes({ colour, isDashed }: Curve): string {
  return `c${colour} l${isDashed ? " d" : ""}`;
}

function stylesheet(curves: readonly Curve[], letters: number): string {
  const line = letters * 0.16;
  const size = (factor: number) => round(letters * factor);
  const colours = [...new Set(curves.map(({ colour }) => colour))].map((index) => [`.c${index}`, palette[index % palette.length]] as const);
  const rules = (scheme: keyof Colour): string =>
    [
      `.g{fill:${paper.ground[scheme]}}.a{stroke:${paper.axis[scheme]}}.n{fill:${paper.number[scheme]}}`,
      `text{stroke:${paper.ground[scheme]}}`,
      ...colours.map(([name, colour]) => `text${name}{fill:${colour?.[scheme]}}path${name}{stroke:${colour?.[scheme]}}`),
    ].join("");
  return [
    `path{fill:none}.l{stroke-width:${size(0.16)};stroke-linejoin:round;stroke-linecap:round}.d{stroke-dasharray:${round(2.5 * line)} ${round(2 * line)}}`,
    `text{font:${letters}px system-ui,sans-serif;text-anchor:middle;stroke-width:3;paint-order:stroke;stroke-linejoin:round}.n{font-size:${size(0.8)}px}`,
    rules("light"),
    `@media(prefers-color-scheme:dark){${rules("dark")}}`,
  ].join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
