import type { serialization } from "@tensorflow/tfjs-core";
import { activate } from "../activate.ts";
import { readId } from "../id.ts";
import { registerId } from "../identity.ts";
import { claimant } from "../registry.ts";
import type { TensorFlow } from "../tensorflow.ts";

type Registered = serialization.SerializationMap["classNameMap"][string];

/**
 * Makes TensorFlow.js find ids with values of parameters, activationId(swish, { beta: 1.5 }), in layers and in models that it loads: of an
 * activation it saves nothing but its id. The class of such an id is made when it is first asked for.
 */
export function repairNames(tf: TensorFlow): void {
  const { classNameMap } = tf.serialization.SerializationMap.getMap();
  // Behind what is registered: TensorFlow.js asks `id in classNameMap`, and then for classNameMap[id].
  const behind = new Proxy(Object.getPrototypeOf(classNameMap), {
    has: (own, id) => made(tf, id) !== undefined || Reflect.has(own, id),
    get: (own, id) => made(tf, id) ?? Reflect.get(own, id),
  });
  Object.setPrototypeOf(classNameMap, behind);
}

function made(tf: TensorFlow, id: string | symbol): Registered | undefined {
  const { base, values } = readId(String(id)) ?? {};
  const activation = base === undefined ? undefined : claimant(tf, base);
  if (activation === undefined || values === undefined) return undefined;
  const names = Object.keys(activation.params);
  if (names.length !== values.length) return undefined;
  const parameters = Object.fromEntries(names.map((name, i) => [name, values[i] ?? Number.NaN]));
  registerId(tf, String(id), (x) => activate(tf, activation, x, parameters));
  return tf.serialization.SerializationMap.getMap().classNameMap[String(id)];
}
