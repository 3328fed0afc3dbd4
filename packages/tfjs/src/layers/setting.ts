import type { serialization } from "@tensorflow/tfjs-core";
import type { Constraint } from "@tensorflow/tfjs-layers/dist/constraints.js";
import type { Initializer } from "@tensorflow/tfjs-layers/dist/initializers.js";
import type { Regularizer } from "@tensorflow/tfjs-layers/dist/regularizers.js";
import { OptionError } from "../errors.ts";
import type { TensorFlow } from "../tensorflow.ts";

/** What a layer may be told about a weight, by what it is called in the layer's options. */
export interface Settings {
  readonly Initializer: Initializer;
  readonly Regularizer: Regularizer;
  readonly Constraint: Constraint;
}

/** A setting as TensorFlow.js's own layers take it: an object, what such an object is saved as, or the name of its class. */
export type Setting<Kind extends keyof Settings> = Settings[Kind] | { readonly className: string; readonly config: object } | string;

/** A class of TensorFlow.js of each kind, whose base class is that of all of its kind. */
const examples: Readonly<Record<keyof Settings, string>> = { Initializer: "Zeros", Regularizer: "L1L2", Constraint: "NonNeg" };

/** What an option stands for: undefined if it is left out. Throws OptionError for what is nothing of its kind. */
export function setting<Kind extends keyof Settings>(
  tf: TensorFlow,
  kind: Kind,
  option: string,
  value: unknown,
): Settings[Kind] | undefined {
  if (value === undefined || value === null) return undefined;
  const made = value instanceof tf.serialization.Serializable ? value : deserialize(tf, option, value);
  if (isOfKind(tf, kind, made)) return made;
  throw new OptionError(option, `a ${made.getClassName()}`, `Take an object of tf.${kind.toLowerCase()}s.`);
}

/** A setting as it is saved: the inverse of `setting`. */
export function saved(made: serialization.Serializable): serialization.ConfigDict {
  return { className: made.getClassName(), config: made.getConfig() };
}

function deserialize(tf: TensorFlow, option: string, value: unknown): serialization.Serializable {
  const { className, config } = isSaved(value) ? value : { className: String(value), config: {} };
  const { classNameMap } = tf.serialization.SerializationMap.getMap();
  // TensorFlow.js's layers take maxNorm for the class MaxNorm, and l1l2 for L1L2.
  const found = Object.keys(classNameMap).find((name) => /^[A-Z]/.test(name) && name.toLowerCase() === className.toLowerCase());
  const [made, fromConfig] = (found === undefined ? undefined : classNameMap[found]) ?? [];
  if (made === undefined || fromConfig === undefined) {
    throw new OptionError(
      option,
      JSON.stringify(value),
      "Take an object such as tf.initializers.constant({ value: 1 }), or the name of its class.",
    );
  }
  return fromConfig(made, { ...config });
}

function isSaved(value: unknown): value is { readonly className: string; readonly config: object } {
  return typeof value === "object" && value !== null && "className" in value && typeof value.className === "string" && "config" in value;
}

function isOfKind<Kind extends keyof Settings>(
  tf: TensorFlow,
  kind: Kind,
  made: serialization.Serializable,
): made is serialization.Serializable & Settings[Kind] {
  const [example] = tf.serialization.SerializationMap.getMap().classNameMap[examples[kind]] ?? [];
  return example !== undefined && Object.prototype.isPrototypeOf.call(Object.getPrototypeOf(example.prototype), made);
}
