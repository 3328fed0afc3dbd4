import { kerasLibrary } from "./python/keras.ts";
import { kerasLayer } from "./python/keras-layer.ts";
import { functionName, pythonModule } from "./python/module.ts";
import type { Target } from "./target.ts";

/** Python for Keras 3: the function, its derivatives, and a Layer that can be saved and loaded. */
export const keras: Target = {
  name: "keras",
  extension: "py",
  description: "Python for Keras 3: a function, its derivatives, and a Layer with its parameters",
  functionName,
  emit: (subject) => pythonModule(subject, kerasLibrary, [kerasLayer(subject)]),
};
