export { activate, type Parameters } from "./activate.ts";
export { BackendError, DuplicateTensorFlowError, LayersMissingError, NameTakenError, OptionError, TensorError } from "./errors.ts";
export { activationId, type CatalogName } from "./id.ts";
export type { ActivationLayer } from "./layers/layer.ts";
export type { LayerMaker } from "./layers/layers.ts";
export type { LayerOptions } from "./layers/options.ts";
export type { Options } from "./options.ts";
export { type Gofz, type Operation, type RegisterOptions, register } from "./register.ts";
export type { TensorFlow } from "./tensorflow.ts";
