import { elu, relu6, thresholdedRelu } from "@gofz/core";
import type { serialization, Tensor } from "@tensorflow/tfjs-core";
import type { layers } from "@tensorflow/tfjs-layers";
import type { LayerArgs } from "@tensorflow/tfjs-layers/dist/engine/topology.js";
import { activate } from "../activate.ts";
import type { TensorFlow } from "../tensorflow.ts";

/** Repairs classes of TensorFlow.js's layers, for layers that are made from now on and for models that are loaded from now on. */
export function repairClasses(tf: TensorFlow): void {
  const { classNameMap } = tf.serialization.SerializationMap.getMap();
  const { gelu_new: geluNew } = classNameMap;
  // It is saved as gelu_new, and TensorFlow.js looks for geluNew when it loads.
  if (geluNew !== undefined) Object.assign(classNameMap, { geluNew });
  redefine(classNameMap.relu6, { apply: (x: Tensor) => activate(tf, relu6, x) });
  redefine(classNameMap.ThresholdedReLU, {
    call(this: { readonly theta: number }, inputs: Tensor | Tensor[]): Tensor {
      return activate(tf, thresholdedRelu, first(inputs), { alpha: this.theta });
    },
  });
  const { Layer } = tf.layers ?? {};
  if (Layer !== undefined) repairElu(tf, Layer);
}

/** TensorFlow.js's own refuses any alpha but 1. In a bundle of modules tf.layers.elu itself can't be replaced. */
function repairElu(tf: TensorFlow, Layer: typeof layers.Layer): void {
  class Elu extends Layer {
    static readonly className = "ELU";
    readonly alpha: number;

    constructor(args: LayerArgs & { readonly alpha?: number | null } = {}) {
      super(args);
      this.supportsMasking = true;
      this.alpha = args.alpha ?? 1;
    }

    override call(inputs: Tensor | Tensor[]): Tensor {
      return activate(tf, elu, first(inputs), { alpha: this.alpha });
    }

    override getConfig(): serialization.ConfigDict {
      return { ...super.getConfig(), alpha: this.alpha };
    }
  }
  tf.serialization.registerClass(Elu);
  Reflect.set(tf.layers ?? {}, "elu", (args?: ConstructorParameters<typeof Elu>[0]) => new Elu(args));
}

function redefine(registered: readonly [{ readonly prototype: object }, ...unknown[]] | undefined, methods: object): void {
  if (registered !== undefined) Object.assign(registered[0].prototype, methods);
}

function first(inputs: Tensor | Tensor[]): Tensor {
  return [inputs].flat()[0] as Tensor;
}
