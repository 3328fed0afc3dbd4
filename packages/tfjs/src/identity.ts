import type { serialization, Tensor } from "@tensorflow/tfjs-core";
import type { TensorFlow } from "./tensorflow.ts";

/** A class under which the layers of TensorFlow.js look an activation up, and under whose name they save it; once for each name. */
export function registerId(tf: TensorFlow, id: string, operation: (x: Tensor) => Tensor): void {
  if (Object.hasOwn(tf.serialization.SerializationMap.getMap().classNameMap, id)) return;
  class GofzActivation extends tf.serialization.Serializable {
    static readonly className = id;

    apply(x: Tensor): Tensor {
      return operation(x);
    }

    getConfig(): serialization.ConfigDict {
      return {};
    }
  }
  tf.serialization.registerClass(GofzActivation);
}
