import { jaxLibrary } from "./python/jax.ts";
import { functionName, pythonModule } from "./python/module.ts";
import type { Target } from "./target.ts";

/** Python for JAX: the function and its derivatives; parameters are arguments. JAX can differentiate the function, with JAX's slopes at kinks. */
export const jax: Target = {
  name: "jax",
  extension: "py",
  description: "Python for JAX: a function and its derivatives, parameters as arguments",
  functionName,
  emit: (subject) => pythonModule(subject, jaxLibrary),
};
