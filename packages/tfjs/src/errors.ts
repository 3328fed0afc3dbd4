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

/** A backend is not built as the versions that gofz knows. */
export class BackendError extends GofzError {
  constructor(backend: string, missing: string) {
    super(
      "BACKEND",
      `The ${backend} backend has no ${missing}. gofz knows TensorFlow.js 4.22: install @tensorflow/tfjs-backend-${backend}@^4.22.`,
    );
  }
}
