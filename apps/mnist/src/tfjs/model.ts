import type { Activation } from "@gofz/core";
import { activationId } from "@gofz/tfjs";
import * as core from "@tensorflow/tfjs-core";
import { type LayersModel, layers, type Sequential, sequential } from "@tensorflow/tfjs-layers";
import { type Reading, read } from "../architecture.ts";
import type { Optimizer, Plan } from "../backend.ts";

/** The planned model as a LayersModel, with its initial weights. */
export function layersModel({ architecture, weights }: Pick<Plan, "architecture" | "weights">, activation: Activation): LayersModel {
  const id = activationId(activation);
  const model = sequential();
  model.add(layers.inputLayer({ inputShape: [...architecture.input] }));
  for (const layer of architecture.layers) model.add(read(forms, layer, id));
  core.tidy(() => model.setWeights(weights.map(({ dims, data }) => core.tensor(data, [...dims]))));
  return model;
}

type Layer = Parameters<Sequential["add"]>[0];
type ActivationId = ReturnType<typeof activationId>;

const forms: Reading<ActivationId, Layer> = {
  conv2d: ({ filters, kernelSize, activated }, id) => layers.conv2d({ filters, kernelSize, activation: activated ? id : "linear" }),
  maxPooling2d: ({ poolSize }) => layers.maxPooling2d({ poolSize }),
  flatten: () => layers.flatten(),
  dense: ({ units, activated }, id) => layers.dense({ units, activation: activated ? id : "linear" }),
};

/** TensorFlow.js's optimizer of this kind. Momentum is v = m v + g; w -= rate v. */
export function layersOptimizer(optimizer: Optimizer): core.Optimizer {
  const { learningRate } = optimizer;
  if (optimizer.kind === "adam") return core.train.adam(learningRate, 0.9, 0.999, optimizer.epsilon);
  return optimizer.momentum > 0 ? core.train.momentum(learningRate, optimizer.momentum) : core.train.sgd(learningRate);
}
