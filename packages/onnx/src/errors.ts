import { GofzError } from "@gofz/core";

/** Bytes that are not an ONNX model, or one that contradicts itself. */
export class ModelFormatError extends GofzError {
  constructor(problem: string) {
    super("MODEL_FORMAT", `This is not a whole ONNX model: ${problem}. Export it again, or check that the file was copied completely.`);
  }
}

/** A model file would take more to read than its size allows. */
export class ModelLimitError extends GofzError {
  readonly limit: string;

  constructor(limit: string, found: string, most: string) {
    super("MODEL_LIMIT", `The ${limit} is ${found}; at most ${most} is allowed. Merge its nodes, or store its tensors as raw data.`);
    this.limit = limit;
  }
}

/** A model has a feature that @gofz/onnx has no place for. */
export class UnsupportedModelError extends GofzError {
  readonly feature: string;

  constructor(feature: string, advice: string) {
    super("UNSUPPORTED_MODEL", `The model has ${feature}, which @gofz/onnx can't hold. ${advice}`);
    this.feature = feature;
  }
}

/** An operator has no rule for what was asked of it. */
export class UnsupportedOperatorError extends GofzError {
  readonly operator: string;

  constructor(operator: string, asked: string, advice: string) {
    super("UNSUPPORTED_OPERATOR", `${operator} has no rule for ${asked}. ${advice}`);
    this.operator = operator;
  }
}

/** A value has another shape than the layer or operator that takes it. */
export class ShapeError extends GofzError {
  constructor(taker: string, received: string, advice: string) {
    super("SHAPE", `${taker} was given ${received}. ${advice}`);
  }
}

/** An option is out of its range. */
export class OptionError extends GofzError {
  readonly option: string;

  constructor(option: string, value: string, advice: string) {
    super("OPTION", `${option} is ${value}. ${advice}`);
    this.option = option;
  }
}

/** A graph was asked for in an operator set of ai.onnx that is not offered. */
export class OpsetError extends GofzError {
  readonly opset: number;
  /** The operator sets that are offered, from the first to the last. */
  readonly first: number;
  readonly last: number;

  constructor(opset: number, { first, last }: { readonly first: number; readonly last: number }, what: string) {
    const range = first === last ? `${first}` : `${first} to ${last}`;
    super("OPSET", `The operator set ${opset} of ai.onnx is not offered. ${what} can be written for ${range}.`);
    this.opset = opset;
    this.first = first;
    this.last = last;
  }
}

/** No operator is known to compute an activation. */
export class OperatorError extends GofzError {
  readonly activation: string;

  constructor(activation: string) {
    const advice = 'Take the form "auto", "function" or "primitive"; with contrib, operators of com.microsoft are allowed too.';
    super("OPERATOR", `No operator that onnxruntime runs computes ${activation} with these parameters. ${advice}`);
    this.activation = activation;
  }
}

/** A model applies no activation of this name. */
export class ActivationNotFoundError extends GofzError {
  readonly activation: string;
  /** The names of the activations that it does apply. */
  readonly found: readonly string[];

  constructor(activation: string, found: readonly string[]) {
    const advice = found.length === 0 ? "It has no activation that is known." : `Name one of those that it has: ${found.join(", ")}.`;
    super("ACTIVATION_NOT_FOUND", `The model has no activation ${activation}. ${advice}`);
    this.activation = activation;
    this.found = found;
  }
}
