import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { desk } from "../desk/desk.ts";
import type { Insight, Run } from "../state/run.ts";
import { percent } from "./number.ts";
import { pixelsOf } from "./pixels.ts";

/** Pixels of the paper's side, and the width of the pen. */
const [SIDE, PEN] = [224, 18];

/** The share of each digit; undefined while nothing is drawn. */
const shares = signal<readonly number[] | undefined>(undefined);

/** Paper to draw a digit on, and what the network takes it for. */
export function Drawing({ run, insight }: { readonly run: Run; readonly insight: Insight }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const classify = async () => {
    const pixels = canvas.current && pixelsOf(canvas.current);
    const { architecture, activation } = run.experiment;
    shares.value = pixels ? await desk.classify({ architecture, activation, weights: insight.weights }, pixels) : undefined;
  };
  useEffect(() => void classify(), [insight]);
  const clear = () => {
    canvas.current?.getContext("2d")?.clearRect(0, 0, SIDE, SIDE);
    shares.value = undefined;
  };
  const show = async () => {
    const image = await desk.testDigit(new URL("data/slice-test.bin", document.baseURI).href, Math.floor(Math.random() * 1000));
    clear();
    if (canvas.current !== null) paint(canvas.current, image);
    await classify();
  };
  return (
    <figure class="drawing">
      <figcaption>Draw a digit</figcaption>
      <canvas
        ref={canvas}
        width={SIDE}
        height={SIDE}
        role="img"
        aria-label="Paper to draw a digit on; without a pointer, show a test digit"
        onPointerDown={({ currentTarget, pointerId, offsetX, offsetY }) => {
          currentTarget.setPointerCapture(pointerId);
          stroke(currentTarget, offsetX, offsetY, true);
          void classify();
        }}
        onPointerMove={({ currentTarget, buttons, offsetX, offsetY }) => {
          if (buttons === 0) return;
          stroke(currentTarget, offsetX, offsetY, false);
          void classify();
        }}
      />
      <Shares />
      <div class="buttons">
        <button type="button" onClick={clear}>
          Clear
        </button>
        <button type="button" onClick={show}>
          Show a test digit
        </button>
      </div>
      <Verdict />
    </figure>
  );
}

/** The digit that is the likeliest; undefined while nothing is drawn. */
function best(): number | undefined {
  return shares.value?.indexOf(Math.max(...shares.value));
}

function Shares(): JSX.Element {
  return (
    <ol class="shares" start={0}>
      {Array.from({ length: 10 }, (_, digit) => digit).map((digit) => (
        <li key={digit} class={digit === best() ? "best" : undefined}>
          <span>{digit}</span>
          <meter min={0} max={1} value={shares.value?.[digit] ?? 0} aria-label={`Likelihood of ${digit}`} />
        </li>
      ))}
    </ol>
  );
}

function Verdict(): JSX.Element {
  const digit = best();
  return (
    <p aria-live="polite">
      {digit === undefined ? "Nothing is drawn yet." : `It takes this for a ${digit} (${percent(shares.value?.[digit] ?? 0)}).`}
    </p>
  );
}

/** Where the pen was last. */
let last: readonly [x: number, y: number] = [0, 0];

function stroke(canvas: HTMLCanvasElement, offsetX: number, offsetY: number, isNew: boolean): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  const scale = SIDE / canvas.clientWidth;
  const point = [offsetX * scale, offsetY * scale] as const;
  const [from, to] = [isNew ? point : last, point];
  Object.assign(context, { lineWidth: PEN, lineCap: "round", lineJoin: "round", strokeStyle: getComputedStyle(canvas).color });
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(to[0] + 0.01, to[1]);
  context.stroke();
  last = point;
}

/** An image of 28 x 28 bytes, as large as the paper. */
function paint(canvas: HTMLCanvasElement, image: Uint8Array): void {
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.fillStyle = getComputedStyle(canvas).color;
  image.forEach((value, i) => {
    context.globalAlpha = value / 255;
    context.fillRect((i % 28) * (SIDE / 28), Math.floor(i / 28) * (SIDE / 28), SIDE / 28, SIDE / 28);
  });
  context.globalAlpha = 1;
}
