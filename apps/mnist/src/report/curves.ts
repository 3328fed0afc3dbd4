import * as Plot from "@observablehq/plot";
import { stripes } from "./stripes.ts";

/** A backend's training losses, step by step. */
export interface Curve {
  readonly name: string;
  readonly losses: readonly number[];
  /** How it is drawn; by its place where left out. */
  readonly stroke?: string;
  /** Pixels that are drawn and left out in turn. */
  readonly dash?: readonly number[];
}

/** What makes the elements of a picture: the document of a browser, or one that acts as such. */
type Paper = NonNullable<Plot.PlotOptions["document"]>;

/** Of Okabe and Ito's palette, but for its yellow; and two more. */
const COLOURS = ["#56B4E9", "#D55E00", "#000000", "#009E73", "#CC79A7", "#E69F00", "#0072B2", "#7A808C", "#8A2BE2"];

/** The curves as an SVG, made in a document: each step's loss, faint, and over it their running mean. */
export function lossCurves(title: string, curves: readonly Curve[], document: Paper): string {
  const steps = Math.max(...curves.map(({ losses }) => losses.length));
  const strokes = curves.map((curve, i) => ({ ...curve, options: at(curve, i, curves.length) }));
  const plot = Plot.plot({
    document,
    width: 800,
    height: 480,
    marginTop: 48,
    marginRight: 24,
    marginBottom: 48,
    marginLeft: 64,
    style: { fontFamily: "Questrial, sans-serif", fontSize: "13px", background: "white" },
    x: { label: "step", labelAnchor: "center", labelArrow: "none", domain: [0, steps] },
    y: {
      label: "training loss (faint: each step; bold: running mean)",
      labelAnchor: "center",
      labelArrow: "none",
      type: "log",
      grid: true,
      ticks: 6,
      tickFormat: "~g",
    },
    marks: [
      Plot.frame({ stroke: "#ccc" }),
      ...strokes.map(({ losses, options }) => Plot.line(losses, { ...options, strokeOpacity: 0.15, strokeWidth: 1 })),
      ...strokes.map(({ losses, options }) => Plot.line(losses, Plot.windowY(Math.ceil(steps / 25), options))),
      ...strokes.map(({ name, options }, i) =>
        Plot.text([name], { frameAnchor: "top-right", dx: -12, dy: 12 + 18 * i, fill: options.stroke }),
      ),
      Plot.text([title], { frameAnchor: "top-left", dy: -30, fontSize: 16 }),
    ],
  });
  plot.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return plot.outerHTML;
}

function at({ stroke, dash }: Curve, place: number, count: number) {
  return {
    x: (_: number, step: number) => step + 1,
    y: Number,
    stroke: stroke ?? COLOURS[place % COLOURS.length] ?? "black",
    strokeWidth: 2,
    strokeDasharray: (dash ?? stripes(place, count)).join(" "),
  };
}
