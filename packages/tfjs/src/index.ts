export { activate, type Parameters } from "./activate.ts";
export { BackendError, NameTakenError, TensorError } from "./errors.ts";
export { type Gofz, type Operation, register } from "./register.ts";
export type { TensorFlow } from "./tensorflow.ts";
export { activationId } from "./variant.ts";
