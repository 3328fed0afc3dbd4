import type { OptimizerOptions } from "@gofz/onnx";

/** A 3-4-2 network with tanh, and what TF.js's optimizers keep beside its weights, in double precision. */
export interface Network {
  readonly weights: Readonly<Record<string, readonly number[]>>;
  readonly slots: Readonly<Record<string, readonly { readonly m: number; readonly v: number }[]>>;
  readonly steps: number;
  /** The loss before each step. */
  readonly losses: readonly number[];
}

const [inputs, hidden, classes] = [3, 4, 2];

/** The network after one step, by the formulas of TF.js's SGDOptimizer, MomentumOptimizer and AdamOptimizer. */
export function stepped(network: Network, x: Float32Array, labels: Int32Array, optimizer: OptimizerOptions): Network {
  const { loss, slopes } = backward(network.weights, x, labels);
  const steps = network.steps + 1;
  const updated = Object.entries(network.weights).map(([name, weights]) => {
    const changes = weights.map((weight, i) =>
      changed(weight, slopes[name]?.[i] ?? 0, network.slots[name]?.[i] ?? { m: 0, v: 0 }, steps, optimizer),
    );
    return [name, changes] as const;
  });
  return {
    weights: Object.fromEntries(updated.map(([name, changes]) => [name, changes.map(({ weight }) => weight)])),
    slots: Object.fromEntries(updated),
    steps,
    losses: [...network.losses, loss],
  };
}

function changed(
  weight: number,
  slope: number,
  { m, v }: { m: number; v: number },
  steps: number,
  optimizer: OptimizerOptions,
): { weight: number; m: number; v: number } {
  if (optimizer.kind === "sgd") {
    const momentum = (optimizer.momentum ?? 0) * m + slope;
    return { weight: weight - optimizer.learningRate * momentum, m: momentum, v };
  }
  const { learningRate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7 } = optimizer;
  const first = beta1 * m + (1 - beta1) * slope;
  const second = beta2 * v + (1 - beta2) * slope * slope;
  const change = first / (1 - beta1 ** steps) / (Math.sqrt(second / (1 - beta2 ** steps)) + epsilon);
  return { weight: weight - learningRate * change, m: first, v: second };
}

function backward(weights: Network["weights"], x: Float32Array, labels: Int32Array): { loss: number; slopes: Record<string, number[]> } {
  const [k1, b1, k2, b2] = ["dense_1/kernel", "dense_1/bias", "dense_2/kernel", "dense_2/bias"].map((name) => weights[name] ?? []) as [
    number[],
    number[],
    number[],
    number[],
  ];
  const slopes: [number[], number[], number[], number[]] = [zeros(k1), zeros(b1), zeros(k2), zeros(b2)];
  let loss = 0;
  labels.forEach((label, row) => {
    const sample = Array.from(x.subarray(row * inputs, (row + 1) * inputs));
    const h = b1.map((bias, j) => Math.tanh(sample.reduce((sum, value, i) => sum + value * (k1[i * hidden + j] ?? 0), bias)));
    const z = b2.map((bias, c) => h.reduce((sum, value, j) => sum + value * (k2[j * classes + c] ?? 0), bias));
    const total = z.reduce((sum, logit) => sum + Math.exp(logit), 0);
    loss += (Math.log(total) - (z[label] ?? 0)) / labels.length;
    const dz = z.map((logit, c) => (Math.exp(logit) / total - Number(c === label)) / labels.length);
    const dh = h.map((value, j) => (1 - value * value) * dz.reduce((sum, slope, c) => sum + slope * (k2[j * classes + c] ?? 0), 0));
    dz.forEach((slope, c) => {
      slopes[3][c] = (slopes[3][c] ?? 0) + slope;
      h.forEach((value, j) => {
        slopes[2][j * classes + c] = (slopes[2][j * classes + c] ?? 0) + value * slope;
      });
    });
    dh.forEach((slope, j) => {
      slopes[1][j] = (slopes[1][j] ?? 0) + slope;
      sample.forEach((value, i) => {
        slopes[0][i * hidden + j] = (slopes[0][i * hidden + j] ?? 0) + value * slope;
      });
    });
  });
  return {
    loss,
    slopes: { "dense_1/kernel": slopes[0], "dense_1/bias": slopes[1], "dense_2/kernel": slopes[2], "dense_2/bias": slopes[3] },
  };
}

function zeros(weights: readonly number[]): number[] {
  return weights.map(() => 0);
}
