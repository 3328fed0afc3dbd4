import { type Activation, hasReduction } from "@gofz/core";
import type { serialization, Tensor } from "@tensorflow/tfjs-core";
import type { layers } from "@tensorflow/tfjs-layers";
import type { Shape } from "@tensorflow/tfjs-layers/dist/keras_format/common.js";
import type { Kwargs } from "@tensorflow/tfjs-layers/dist/types.js";
import type { LayerVariable } from "@tensorflow/tfjs-layers/dist/variables.js";
import { activate } from "../activate.ts";
import { TensorError } from "../errors.ts";
import { fits } from "../mask.ts";
import type { Options } from "../options.ts";
import type { TensorFlow } from "../tensorflow.ts";
import { isHandedOn } from "./handed-on.ts";
import { maskOf } from "./mask.ts";
import { type Configuration, configuration, type LayerOptions, renamed } from "./options.ts";
import { type Settings, saved, setting } from "./setting.ts";
import { onlyShape, outputShape, weightShape } from "./shape.ts";

/**
 * An activation as a layer: what is trained of its parameters are weights, the others are saved with its configuration. It hands a mask on;
 * along an axis that the mask has, as time, it leaves out what is masked, as Keras's Softmax does.
 */
export interface ActivationLayer extends layers.Layer {
  readonly activation: Activation;
  readonly configuration: Configuration;
}

/** The class of an activation's layers. */
export interface LayerClass {
  new (options?: LayerOptions): ActivationLayer;
  readonly className: string;
  readonly activation: Activation;
  fromConfig: typeof serialization.Serializable.fromConfig;
}

/** What a parameter's weight is to be. */
type WeightSettings = { readonly [Kind in keyof Settings]: Settings[Kind] | undefined };

/** The class of an activation's layers, as TensorFlow.js saves and loads them, under this name. */
export function layerClass(tf: TensorFlow, Layer: typeof layers.Layer, className: string, activation: Activation): LayerClass {
  return class GofzLayer extends Layer implements ActivationLayer {
    static readonly className = className;
    static readonly activation = activation;
    readonly activation = activation;
    readonly configuration: Configuration;
    readonly #settings: Readonly<Record<string, WeightSettings>>;
    readonly #weights = new Map<string, LayerVariable>();
    #drawn = 0;
    #isApplied = false;

    constructor(options: LayerOptions = {}) {
      const { trainable, ...rest } = options;
      super(typeof trainable === "boolean" ? { ...rest, trainable } : rest);
      this.supportsMasking = true;
      this.configuration = configuration(activation, options);
      this.#settings = weightSettings(tf, this.configuration, renamed(options, Object.keys(activation.params)));
    }

    override build(inputShape: Shape | Shape[]): void {
      const shape = onlyShape(this.name, inputShape);
      for (const [parameter, { Initializer, Regularizer, Constraint }] of Object.entries(this.#settings)) {
        const weight = weightShape(activation, parameter, shape, this.configuration);
        this.#weights.set(parameter, this.addWeight(parameter, weight, "float32", Initializer, Regularizer, true, Constraint));
      }
      this.built = true;
    }

    override apply(...args: Parameters<layers.Layer["apply"]>): ReturnType<layers.Layer["apply"]> {
      this.#isApplied = true;
      try {
        return super.apply(...args);
      } finally {
        this.#isApplied = false;
      }
    }

    override call(inputs: Tensor | Tensor[], kwargs: Kwargs): Tensor {
      this.invokeCallHook(inputs, kwargs);
      const weights = [...this.#weights].map(([parameter, weight]) => [parameter, weight.read()] as const);
      const parameters = { ...this.configuration.params, ...Object.fromEntries(weights) };
      const x = onlyTensor(this.name, inputs);
      return activate(tf, activation, x, parameters, { ...this.#options(kwargs), ...this.#mask(x, kwargs) });
    }

    override computeOutputShape(inputShape: Shape | Shape[]): Shape {
      return outputShape(activation, onlyShape(this.name, inputShape), this.configuration.axis);
    }

    override computeMask(inputs: Tensor | Tensor[], mask?: Tensor | Tensor[]): Tensor | Tensor[] {
      const [only] = [mask].flat();
      if (only === undefined || only === null) return super.computeMask(inputs, mask);
      return maskOf(tf, activation, onlyTensor(this.name, inputs), only, this.configuration.axis);
    }

    override getConfig(): serialization.ConfigDict {
      const { params, trained, sharedAxes, axis, seed, precision } = this.configuration;
      return {
        ...super.getConfig(),
        ...params,
        ...savedSettings(this.#settings),
        trainableParameters: [...trained],
        ...(sharedAxes === undefined ? {} : { sharedAxes: [...sharedAxes] }),
        axis,
        ...(seed === undefined ? {} : { seed }),
        precision,
      };
    }

    #mask({ shape }: Tensor, { mask }: Kwargs): Pick<Options, "mask"> {
      const isMask = hasReduction(activation.outputs) && mask instanceof tf.Tensor && fits(mask.shape, shape);
      // TimeDistributed calls without applying, with the mask of its own input.
      return isMask && this.#isApplied && isHandedOn(this) ? { mask } : {};
    }

    #options(kwargs: Kwargs): Options {
      const { axis, seed, precision } = this.configuration;
      const training = kwargs.training === true;
      if (!training || seed === undefined) return { axis, precision, training };
      return { axis, precision, training, seed: (seed + this.#drawn++) % 2 ** 32 };
    }
  };
}

function onlyTensor(name: string, inputs: Tensor | Tensor[]): Tensor {
  const [first, ...others] = [inputs].flat();
  if (first === undefined || others.length > 0) {
    throw new TensorError(`${name} takes one tensor, not ${others.length + 1}. Concatenate them first.`);
  }
  return first;
}

function weightSettings(
  tf: TensorFlow,
  { params, trained }: Configuration,
  options: Readonly<Record<string, unknown>>,
): Readonly<Record<string, WeightSettings>> {
  const entries = trained.map((parameter): [string, WeightSettings] => {
    const of = <Kind extends keyof Settings>(kind: Kind): Settings[Kind] | undefined =>
      setting(tf, kind, `${parameter}${kind}`, options[`${parameter}${kind}`]);
    const constant = { className: "Constant", config: { value: params[parameter] } };
    const initial = of("Initializer") ?? setting(tf, "Initializer", parameter, constant);
    return [parameter, { Initializer: initial, Regularizer: of("Regularizer"), Constraint: of("Constraint") }];
  });
  return Object.fromEntries(entries);
}

function savedSettings(settings: Readonly<Record<string, WeightSettings>>): serialization.ConfigDict {
  const entries = Object.entries(settings).flatMap(([parameter, kinds]) =>
    Object.entries(kinds).flatMap(([kind, made]) => (made === undefined ? [] : [[`${parameter}${kind}`, saved(made)] as const])),
  );
  return Object.fromEntries(entries);
}
