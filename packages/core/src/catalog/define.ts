import { NameError, ParameterError } from "../errors.ts";
import { parse } from "../notation/parse.ts";
import { camelCase, snakeCase } from "../notation/spelling.ts";
import { type Operand, sym, type Term, toTerm } from "../term/node.ts";
import { symbols } from "../term/walk.ts";
import type { Activation } from "./activation.ts";
import { float32 } from "./parameters.ts";

/** What `define` makes an activation of. */
export interface Definition<P extends string> {
  /** lowerCamelCase. */
  readonly name: string;
  /** The formula, as text or as a function of x and the parameters' symbols. */
  readonly formula: string | ((x: Term, params: Readonly<Record<P, Term>>) => Operand);
  /** The parameters with their defaults. */
  readonly params?: Readonly<Record<P, number>>;
  readonly aliases?: readonly string[];
  readonly source?: string;
  readonly summary?: string;
}

/**
 * An activation function, from its formula: `define({ name: "bump", formula: "x*exp(-(s*x)^2)", params: { s: 1 } })`.
 * Throws NameError, ParseError, and ParameterError for a symbol that is not declared or a default that is not a finite number.
 */
export function define<P extends string = never>(definition: Definition<P>): Activation {
  const { name, aliases = [], source = "", summary = "" } = definition;
  if (!isName(name)) throw new NameError(name);
  const params: Readonly<Record<string, number>> = Object.freeze({ ...definition.params });
  for (const [parameter, value] of Object.entries(params)) {
    if (!isParameter(parameter)) throw new ParameterError(name, parameter, badParameter);
    float32(name, parameter, value);
  }
  const formula = read(definition.formula, Object.keys(params));
  for (const symbol of symbols(formula)) {
    if (symbol !== sym("x") && !(Object.hasOwn(params, symbol.name) && symbol.rate === "uniform")) throw undeclared(name, symbol.name);
  }
  return Object.freeze({ name, kind: "elementwise", formula, params, aliases: Object.freeze([...aliases]), source, summary });
}

function read<P extends string>(formula: Definition<P>["formula"], names: readonly string[]): Term {
  if (typeof formula === "string") return parse(formula, names);
  const values = Object.fromEntries(names.map((name) => [name, sym(name, "uniform")])) as Record<P, Term>;
  return toTerm(formula(sym("x"), values));
}

function isName(name: string): boolean {
  return isIdentifier(name) && camelCase(snakeCase(name)) === name;
}

function isParameter(name: string): boolean {
  return isIdentifier(name) && name !== "x" && name !== "dy";
}

// Nothing that every object has: adapters keep activations and parameters in records.
function isIdentifier(name: string): boolean {
  return /^[a-z][A-Za-z0-9]*$/.test(name) && !(name in {});
}

const badParameter = "can't be a parameter's name. Use lowerCamelCase letters and digits, and neither x, the input, nor dy, its gradient.";

function undeclared(activation: string, symbol: string): ParameterError {
  const advice = `Declare it with its default, params: { ${symbol}: 1 }, or write the number; the input is x.`;
  return new ParameterError(activation, symbol, `is in the formula but is not declared as a parameter. ${advice}`);
}
