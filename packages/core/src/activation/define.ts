import { substitute } from "../calculus/substitute.ts";
import { parse } from "../notation/parse.ts";
import type { Activation } from "./activation.ts";
import { type BuiltFormula, build, type Facts } from "./build.ts";

/** A formula as text, or as a function of x and the symbols of the parameters, further inputs and draws. */
export type Formula<N extends string> = string | BuiltFormula<N>;

/** What `define` makes an activation of: P are its parameters, I the inputs after x, and D the draws. */
export interface Definition<P extends string, I extends string = never, D extends string = never> extends Facts<P, I, D> {
  /** The formula; several where their values are concatenated along the channels. */
  readonly formula: Formula<P | I | D> | readonly Formula<P | I | D>[];
}

/**
 * An activation function, from its formula: `define({ name: "bump", formula: "x*exp(-(s*x)^2)", params: { s: 1 } })`.
 * Throws NameError, ParseError, and ParameterError for a symbol that is not declared, or declared twice, a default that is not a finite
 * number, and a name in `trainable` or `perChannel` that is no parameter.
 */
export function define<P extends string = never, I extends string = never, D extends string = never>(
  definition: Definition<P, I, D>,
): Activation {
  const { formula } = definition;
  const formulas = typeof formula === "string" || typeof formula === "function" ? [formula] : formula;
  return build<P, I, D>({ ...definition, formula: formulas.map(built) });
}

function built<N extends string>(formula: Formula<N>): BuiltFormula<N> {
  if (typeof formula === "function") return formula;
  // As text a symbol has its usual rate; it gets the one at which it was declared.
  return (x, symbols) => substitute(parse(formula, Object.keys(symbols)), { ...symbols, x });
}
