import type { Callback } from "@tensorflow/tfjs-layers";
import { add, type History, inWords, type Point, pictures } from "./history.ts";
import { type Callbacks, callback } from "./watcher.ts";

const [width, height, margin] = [320, 160, 8];

/** What tells a figure from that of its validation. */
const strokes: readonly string[] = ["#1668b8", "#c8641e"];

/**
 * A callback for model.fit, in a page, that draws into an element: a bar with the time that is left, and a curve of each figure that grows with
 * the epochs, as SVG. What the element held goes.
 */
export function live(tf: Callbacks, element: HTMLElement): Callback {
  const { ownerDocument } = element;
  const history: History = new Map();
  const [bar, words, charts] = [
    ownerDocument.createElement("progress"),
    ownerDocument.createElement("p"),
    ownerDocument.createElement("div"),
  ];
  element.replaceChildren(bar, words, charts);
  let [epochs, perEpoch, began] = [0, 1, 0];
  return callback(tf, {
    begin: (all, batches = 1) => {
      [epochs, perEpoch, began] = [all, batches, Date.now()];
      bar.setAttribute("max", String(epochs * perEpoch));
      bar.setAttribute("value", "0");
    },
    batch: (epoch, batch, figures) => {
      const done = epoch * perEpoch + Math.min(batch + 1, perEpoch);
      const left = Math.ceil((((Date.now() - began) / done) * (epochs * perEpoch - done)) / 1000);
      bar.setAttribute("value", String(done));
      words.textContent = `epoch ${epoch + 1}/${epochs}, ${left} s left: ${inWords(figures)}`;
    },
    epoch: (epoch, figures) => {
      add(history, epoch, figures);
      bar.setAttribute("value", String((epoch + 1) * perEpoch));
      words.textContent = `epoch ${epoch + 1}/${epochs}: ${inWords(figures)}`;
      charts.replaceChildren(...pictures(history).map((names) => chart(ownerDocument, names, history)));
    },
  });
}

function chart(document: Document, names: readonly string[], history: History): Element {
  const curves = names.map((name) => history.get(name) ?? []);
  const svg = make(document, "svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": names.join(" and ") });
  const at = scale(curves.flat());
  for (const [i, points] of curves.entries()) {
    const line = points.map((point) => at(point).join(",")).join(" ");
    svg.append(make(document, "polyline", { points: line, fill: "none", stroke: strokes[i] ?? "gray", "stroke-width": 2 }));
    const label = make(document, "text", {
      x: width - margin,
      y: 16 * (i + 1),
      "text-anchor": "end",
      "font-size": 12,
      fill: strokes[i] ?? "gray",
    });
    label.textContent = `${names[i]} ${points.at(-1)?.[1].toPrecision(4)}`;
    svg.append(label);
  }
  return svg;
}

/** Where a point is in the picture, which all of these fill. */
function scale(points: readonly Point[]): (point: Point) => readonly [x: number, y: number] {
  const range = (values: readonly number[]): readonly [lo: number, length: number] => {
    const lo = Math.min(...values);
    return [lo, Math.max(...values) - lo || 1];
  };
  const [left, across] = range(points.map(([epoch]) => epoch));
  const [bottom, up] = range(points.map(([, value]) => value));
  return ([epoch, value]) => [
    margin + ((epoch - left) / across) * (width - 2 * margin),
    height - margin - ((value - bottom) / up) * (height - 2 * margin),
  ];
}

function make(document: Document, name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}
