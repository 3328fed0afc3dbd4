export { activate, type Parameters } from "./activate.ts";
export { BackendError, DuplicateTensorFlowError, NameTakenError, OptionError, TensorError } from "./errors.ts";
export type { Options } from "./options.ts";
export { type Gofz, type Operation, register } from "./register.ts";
export type { TensorFlow } from "./tensorflow.ts";
export { activationId } from "./variant.ts";
