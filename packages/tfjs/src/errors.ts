import { GofzError } from "@gofz/core";

/** Two different functions want one name in TensorFlow.js, whose registries are global to the process. */
export class NameTakenError extends GofzError {
  constructor(name: string, formula: string) {
    super(
      "NAME_TAKEN",
      `${name} is already registered with another formula, ${formula}. Give one of the two another name in define({ name }).`,
    );
  }
}

/** A tensor or parameter that an activation can't take. */
export class TensorError extends GofzError {
  constructor(message: string) {
    super("TENSOR", message);
  }
}

/** An option is unknown, or out of its range. */
export class OptionError extends GofzError {
  readonly option: string;

  constructor(option: string, value: string, advice: string) {
    super("OPTION", `${option} is ${value}. ${advice}`);
    this.option = option;
  }
}

/** A backend is not built as the versions that gofz knows. */
export class BackendError extends GofzError {
  constructor(backend: string, missing: string) {
    super(
      "BACKEND",
      `The ${backend} backend has no ${missing}. gofz knows TensorFlow.js 4.22: install @tensorflow/tfjs-backend-${backend}@^4.22.`,
    );
  }
}

/** There are two copies of TensorFlow.js's core, or two engines of it. */
export class DuplicateTensorFlowError extends GofzError {
  constructor(what: string, version: string) {
    super(
      "DUPLICATE_TENSORFLOW",
      `${what} another copy of @tensorflow/tfjs-core than the one that was passed to gofz, ${version}. Install and bundle one version for all packages (npm ls @tensorflow/tfjs-core), and pass that one.`,
    );
  }
}

/** The namespace that was passed to register has no layers. */
export class LayersMissingError extends GofzError {
  constructor(activation: string) {
    super(
      "LAYERS_MISSING",
      `There is no layer of ${activation}, because what was passed to register has no layers. Pass the namespace of @tensorflow/tfjs, or { ...core, ...layers } of @tensorflow/tfjs-core and @tensorflow/tfjs-layers.`,
    );
  }
}
