import { loadavg } from "node:os";
import { join } from "node:path";
import { output } from "./child.ts";
import { median } from "./stopwatch.ts";
import { digits, type Table } from "./table.ts";

const app = join(import.meta.dirname, "../../../apps/mnist/dist/main.js");

/** What the page is set to. */
const settings = {
  "relu, SGD 0.1": ["--activation", "relu", "--optimizer", "sgd"],
  "mish, Adam 0.003": ["--activation", "mish", "--optimizer", "adam"],
} as const;

const backends = "browser:tfjs-wasm,browser:ort-wasm";

/** The MLP trained by the page in Chromium, through TensorFlow.js's wasm and onnxruntime-web's in turn; a run is long, so there are few. */
export async function page(repetitions: number): Promise<Table> {
  const rounds = Math.ceil(repetitions / 4);
  const rows: string[][] = [];
  for (const [name, args] of Object.entries(settings)) {
    const speeds: (readonly [tensorflow: number, onnxruntime: number])[] = [];
    const loads: number[] = [];
    for (let round = 0; round < rounds; round++) {
      loads.push(loadavg()[0] ?? Number.NaN);
      speeds.push(await race([...args, "--backend", backends, "--epochs", "3", "--json"]));
    }
    const [tensorflow, onnxruntime] = [speeds.map(([speed]) => speed), speeds.map(([, speed]) => speed)];
    const ratios = speeds.map(([theirs, ours]) => ours / theirs);
    const spread = `${digits(Math.min(...ratios))} to ${digits(Math.max(...ratios))}`;
    rows.push([name, ...[tensorflow, onnxruntime, ratios].map((list) => digits(median(list))), spread, digits(median(loads))]);
  }
  return {
    title: "Training in the page, 784-128-10, batch 128, three epochs, one thread",
    note: `Images/s of training steps in Chromium, the first included, which makes sessions and kernels; medians of ${rounds} runs, in each of which one backend follows the other. The load is that of the minute before a run.`,
    head: ["network", "TF.js wasm", "onnxruntime-web wasm", "ratio", "least to greatest", "load"],
    rows,
  };
}

async function race(args: readonly string[]): Promise<readonly [tensorflow: number, onnxruntime: number]> {
  const text = await output(process.execPath, [app, ...args]);
  if (text === undefined) throw new Error("The page could not be measured: is there a chromium on the PATH?");
  const [theirs, ours] = (JSON.parse(text) as { backends: { samplesPerSecond: number }[] }).backends;
  return [theirs?.samplesPerSecond ?? Number.NaN, ours?.samplesPerSecond ?? Number.NaN];
}
