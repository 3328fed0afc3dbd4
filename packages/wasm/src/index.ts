export { assemble } from "./assemble.ts";
export { KernelError } from "./errors.ts";
export type { Inputs } from "./inputs.ts";
export { type Gradients, type Kernel, type KernelOptions, kernel } from "./kernel.ts";
export { type Pass, type PassOptions, type Precision, pass } from "./pass.ts";
export { stage } from "./staging.ts";
export { stream } from "./stream.ts";
