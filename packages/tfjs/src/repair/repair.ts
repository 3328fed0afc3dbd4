import { once } from "../registry.ts";
import type { TensorFlow } from "../tensorflow.ts";
import { repairClasses } from "./classes.ts";
import { repairGradients } from "./gradients.ts";
import { repairKernels } from "./kernels.ts";
import { repairNames } from "./names.ts";

/** Mends defects of TensorFlow.js itself, in its registries: what it computes and loads from now on is right. Done again, it does nothing. */
export function repair(tf: TensorFlow): void {
  once(tf.engine(), () => repairGradients(tf));
  once(tf.serialization.SerializationMap.getMap(), () => {
    repairClasses(tf);
    repairNames(tf);
  });
  repairKernels(tf);
}
