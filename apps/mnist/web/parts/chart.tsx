import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { Readout } from "./readout.tsx";

/** A line of a chart: a value, or none, at each of the chart's places. */
export interface Line {
  readonly name: string;
  readonly colour: string;
  /** Pixels that are drawn and left out in turn; none is a whole line. */
  readonly dash: readonly number[];
  readonly values: readonly (number | null)[];
}

/** What a chart shows. */
export interface ChartProps {
  readonly label: string;
  readonly x: readonly number[];
  readonly lines: readonly Line[];
  readonly isLogarithmic: boolean;
  /** Whether lines go on over places without a value. */
  readonly isSparse: boolean;
  readonly format: (value: number) => string;
}

/** Milliseconds between two drawings, at least. */
const INTERVAL = 200;

const HEIGHT = 260;

/** Lines over steps, drawn on a canvas while they grow. */
export function Chart(props: ChartProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const plot = useRef<{ readonly shape: string; readonly drawn: uPlot } | undefined>(undefined);
  const latest = useRef(props);
  latest.current = props;
  const [place, setPlace] = useState<number | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const draw = () => {
    timer.current = undefined;
    if (frame.current === null) return;
    const { lines, x } = latest.current;
    const shape = JSON.stringify(lines.map(({ name, colour, dash }) => [name, colour, dash]));
    const data = [x, ...lines.map(({ values }) => values)] as uPlot.AlignedData;
    if (plot.current?.shape === shape) return plot.current.drawn.setData(data);
    plot.current?.drawn.destroy();
    plot.current = { shape, drawn: new uPlot(optionsOf(latest.current, frame.current, setPlace), data, frame.current) };
  };
  useEffect(() => {
    timer.current ??= setTimeout(draw, INTERVAL);
  });
  useEffect(() => {
    const renew = () => {
      plot.current?.drawn.destroy();
      plot.current = undefined;
      draw();
    };
    const sizes = new ResizeObserver(() => plot.current?.drawn.setSize({ width: frame.current?.clientWidth ?? 0, height: HEIGHT }));
    if (frame.current !== null) sizes.observe(frame.current);
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    scheme.addEventListener("change", renew);
    return () => {
      clearTimeout(timer.current);
      sizes.disconnect();
      scheme.removeEventListener("change", renew);
      plot.current?.drawn.destroy();
    };
  }, []);
  return (
    <div class="chart">
      <div ref={frame} role="img" aria-label={props.label} />
      {place !== undefined && <Readout {...props} place={place} />}
    </div>
  );
}

function optionsOf(
  { lines, isLogarithmic, isSparse, format }: ChartProps,
  frame: HTMLElement,
  pointed: (place: number | undefined) => void,
): uPlot.Options {
  const style = getComputedStyle(frame);
  const [ink, grid] = [style.getPropertyValue("color"), style.getPropertyValue("outline-color")];
  const axis: uPlot.Axis = { stroke: ink, grid: { stroke: grid, width: 1 }, ticks: { show: false }, font: "12px system-ui" };
  return {
    width: frame.clientWidth,
    height: HEIGHT,
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { size: 6 }, y: false },
    hooks: { setCursor: [({ cursor }) => pointed(cursor.idx ?? undefined)] },
    scales: { x: { time: false }, y: isLogarithmic ? { distr: 3 } : {} },
    axes: [axis, { ...axis, size: 52, values: (_, ticks) => ticks.map((tick) => (tick === null ? "" : format(tick))) }],
    series: [
      {},
      ...lines.map(({ name, colour, dash }) => ({
        label: name,
        stroke: colour,
        width: 1.75,
        dash: [...dash],
        spanGaps: isSparse,
        points: { show: isSparse, size: 4, fill: colour },
      })),
    ],
  };
}
