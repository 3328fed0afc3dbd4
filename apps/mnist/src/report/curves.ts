import * as Plot from "@observablehq/plot";

/** A backend's training losses, step by step. */
export interface Curve {
  readonly name: string;
  readonly losses: readonly number[];
  /** How it is drawn; by its place where left out. */
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

/** What makes the elements of a picture: the document of a browser, or one that acts as such. */
type Paper = NonNullable<Plot.PlotOptions["document"]>;

/** Curves of backends that agree lie upon each other: later ones are thinner, so that all can be seen. The colours are of Okabe and Ito's palette. */
const STYLES = [
  { stroke: "#56B4E9", strokeWidth: 6 },
  { stroke: "#D55E00", strokeWidth: 3 },
  { stroke: "#000000", strokeWidth: 1 },
];

/** The curves as an SVG, made in a document: each step's loss, faint, and over it their running mean. */
export function lossCurves(title: string, curves: readonly Curve[], document: Paper): string {
  const steps = Math.max(...curves.map(({ losses }) => losses.length));
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
      ...curves.map((curve, i) => Plot.line(curve.losses, { ...at(curve, i), strokeOpacity: 0.15, strokeWidth: 1 })),
      ...curves.map((curve, i) => Plot.line(curve.losses, Plot.windowY(Math.ceil(steps / 25), at(curve, i)))),
      ...curves.map((curve, i) =>
        Plot.text([curve.name], { frameAnchor: "top-right", dx: -12, dy: 12 + 18 * i, fill: at(curve, i).stroke }),
      ),
      Plot.text([title], { frameAnchor: "top-left", dy: -30, fontSize: 16 }),
    ],
  });
  plot.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return plot.outerHTML;
}

function at(curve: Curve, index: number) {
  const { stroke = "black", strokeWidth = 1 } = { ...STYLES[index], ...curve };
  return { x: (_: number, step: number) => step + 1, y: Number, stroke, strokeWidth };
}
