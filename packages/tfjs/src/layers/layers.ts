import type { Activation } from "@gofz/core";
import { LayersMissingError } from "../errors.ts";
import type { TensorFlow } from "../tensorflow.ts";
import { kernelPrefix } from "../variant.ts";
import { type ActivationLayer, type LayerClass, layerClass } from "./layer.ts";
import type { LayerOptions } from "./options.ts";

/** Makes a layer of an activation: as `layers.swish({ beta: 1, trainable: ["beta"], sharedAxes: [1, 2] })`. */
export type LayerMaker = (options?: LayerOptions) => ActivationLayer;

/**
 * Makes the layers of an activation, whose class TensorFlow.js then finds when it loads a model: GofzSwish, which is no activationId, and no
 * class of TensorFlow.js's. Without TensorFlow.js's layers it throws LayersMissingError.
 */
export function layerMaker(tf: TensorFlow, activation: Activation): LayerMaker {
  const { Layer } = tf.layers ?? {};
  if (Layer === undefined) {
    return () => {
      throw new LayersMissingError(activation.name);
    };
  }
  const className = kernelPrefix(activation);
  const { classNameMap } = tf.serialization.SerializationMap.getMap();
  const [known] = classNameMap[className] ?? [];
  if (isClassOf(activation, known)) return (options) => new known(options);
  const made = layerClass(tf, Layer, className, activation);
  tf.serialization.registerClass(made);
  return (options) => new made(options);
}

/** Whether a registered class is of this very activation, with its defaults. */
function isClassOf(activation: Activation, known: object | undefined): known is LayerClass {
  return known !== undefined && "activation" in known && known.activation === activation;
}
