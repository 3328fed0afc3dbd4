import { missingForTraining, registerTraining } from "@gofz/tfjs";
import { layers as kinds, sequential } from "@tensorflow/tfjs-layers";
import { type Contestant, race } from "./stopwatch.ts";
import { digits, type Table } from "./table.ts";
import { tf } from "./tensorflow.ts";

/** A convolution without padding, of square images: how many, how large, and the shape of the filter. */
interface Layer {
  readonly name: string;
  readonly images: number;
  readonly side: number;
  readonly filter: readonly [height: number, width: number, inChannels: number, outChannels: number];
}

const layers: readonly Layer[] = [
  { name: "first of the CNN, batch 128", images: 128, side: 28, filter: [5, 5, 1, 8] },
  { name: "second of the CNN, batch 128", images: 128, side: 12, filter: [5, 5, 8, 16] },
  { name: "3x3x32 to 64 on 16x16, batch 8", images: 8, side: 16, filter: [3, 3, 32, 64] },
];

/** What the wasm backend lacks before gofz adds to it. */
const missing = missingForTraining(tf, "wasm").map(({ kernel }) => kernel);

/** Conv2DBackpropFilter, and a whole step of training: gofz's on TensorFlow.js's wasm backend, and TensorFlow.js's on its cpu backend, which runs once. */
export async function convolutions(repetitions: number): Promise<Table> {
  registerTraining(tf);
  const rows = [];
  for (const { name, images, side, filter } of layers) {
    const [height, width, inChannels, outChannels] = filter;
    const [rowsOut, columnsOut] = [side - height + 1, side - width + 1];
    const gradient = (): Contestant => {
      const x = tf.randomNormal([images, side, side, inChannels], 0, 1, "float32", 1);
      const dy = tf.randomNormal([images, rowsOut, columnsOut, outChannels], 0, 1, "float32", 2);
      const attributes = { strides: 1, pad: "valid", dataFormat: "NHWC", filterShape: [...filter] };
      return () => tf.tidy(() => void tf.engine().runKernel("Conv2DBackpropFilter", { x, dy }, attributes));
    };
    const { theirs, ours } = await timed(gradient, repetitions);
    const products = images * rowsOut * columnsOut * height * width * inChannels * outChannels;
    rows.push([name, digits(theirs), digits(ours), digits(theirs / ours), digits(products / ours / 1e6)]);
  }
  const { theirs, ours } = await timed(step, repetitions);
  rows.push(["a step of training the CNN, batch 128", digits(theirs), digits(ours), digits(theirs / ours), "-"]);
  return {
    title: "Gradient of a convolution for its filter (Conv2DBackpropFilter)",
    note: `Milliseconds and their ratios: TensorFlow.js's cpu backend, which runs once, and gofz's kernel on its wasm backend, the median. The last column counts the products that are summed. The CNN is that of apps/mnist, with relu and SGD. What TensorFlow.js's wasm backend lacks and gofz adds: ${missing.join(", ")}.`,
    head: ["convolution", "TF.js cpu", "gofz on wasm", "TF.js cpu / gofz", "10^9 products a second"],
    rows,
  };
}

/** What `make` makes on each backend, in milliseconds; the cpu backend takes some ten seconds, so that once is enough. */
async function timed(make: () => Contestant, repetitions: number): Promise<{ readonly theirs: number; readonly ours: number }> {
  await tf.setBackend("wasm");
  const { ours } = await race({ ours: make() }, { repetitions, warmup: 5 });
  await tf.setBackend("cpu");
  const { theirs } = await race({ theirs: make() }, { repetitions: 1, warmup: 0 });
  return { theirs: theirs.median, ours: ours.median };
}

function step(): Contestant {
  const model = sequential({
    layers: [
      kinds.conv2d({ inputShape: [28, 28, 1], filters: 8, kernelSize: 5, activation: "relu" }),
      kinds.maxPooling2d({ poolSize: 2 }),
      kinds.conv2d({ filters: 16, kernelSize: 5, activation: "relu" }),
      kinds.maxPooling2d({ poolSize: 2 }),
      kinds.flatten(),
      kinds.dense({ units: 10 }),
    ],
  });
  model.compile({ optimizer: tf.train.sgd(0.1), loss: (labels, logits) => tf.losses.softmaxCrossEntropy(labels, logits) });
  const x = tf.randomUniform([128, 28, 28, 1], 0, 1, "float32", 1);
  const y = tf.oneHot(
    Array.from({ length: 128 }, (_, i) => i % 10),
    10,
  );
  return async () => void (await model.trainOnBatch(x, y));
}
