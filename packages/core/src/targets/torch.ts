import { functionName, pythonModule } from "./python/module.ts";
import { torchLibrary } from "./python/torch.ts";
import { torchModule } from "./python/torch-module.ts";
import type { Target } from "./target.ts";

/**
 * Python for PyTorch 1.13 and later: the function, its derivatives, and a Module that holds its parameters. PyTorch can differentiate the
 * function, with PyTorch's own slopes at kinks.
 */
export const torch: Target = {
  name: "torch",
  extension: "py",
  description: "Python for PyTorch: a function, its derivatives, and a Module with its parameters",
  functionName,
  emit: (subject) => pythonModule(subject, torchLibrary, [torchModule(subject)]),
};
