import type { Environment } from "@gofz/core";

/** The oracle's precisions do not agree on a value: it lies on a step of the formula, or beyond what exponents can hold. */
export class UndecidedError extends Error {
  readonly formula: string;
  readonly environment: Environment;

  constructor(formula: string, environment: Environment) {
    super(
      `720 digits do not decide the value of ${formula} at ${JSON.stringify(environment)}. Leave the point out, or rewrite the formula.`,
    );
    this.name = "UndecidedError";
    this.formula = formula;
    this.environment = environment;
  }
}
