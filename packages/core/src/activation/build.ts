import { NameError, ParameterError } from "../errors.ts";
import { camelCase, snakeCase } from "../notation/spelling.ts";
import { type Operand, type Rate, sym, type Term, toTerm } from "../term/node.ts";
import { symbols } from "../term/walk.ts";
import type { Activation, Distribution, Kind } from "./activation.ts";
import { hasReduction } from "./elementwise.ts";
import { float32 } from "./parameters.ts";

/** A formula as a function of x and the symbols of the parameters, further inputs and draws. */
export type BuiltFormula<N extends string> = (x: Term, symbols: Readonly<Record<N, Term>>) => Operand;

/** What is known of an activation beside its formula: P are its parameters, I the inputs after x, and D the draws. */
export interface Facts<P extends string, I extends string = never, D extends string = never> {
  /** lowerCamelCase. */
  readonly name: string;
  /** The parameters with their defaults. */
  readonly params?: Readonly<Record<P, number>>;
  /** The parameters that are trained; none unless told. */
  readonly trainable?: readonly NoInfer<P>[];
  /** The parameters, and the draws, that have one value a channel; none unless told. */
  readonly perChannel?: readonly NoInfer<P | D>[];
  /** The symbols that the input's channels are split among, x first: ["x"] unless told. */
  readonly inputs?: readonly ("x" | I)[];
  /** The symbols that are drawn anew for each element in training, with their distributions. */
  readonly draws?: Readonly<Record<D, Distribution>>;
  /** What `plan` has found for the formula and its derivatives; nothing unless told. */
  readonly plans?: string;
  readonly aliases?: readonly string[];
  readonly source?: string;
  readonly summary?: string;
}

/** An activation function, from its facts and what it gives. Throws as `define` does. */
export function build<P extends string = never, I extends string = never, D extends string = never>(
  definition: Facts<P, I, D> & { readonly formula: BuiltFormula<P | I | D> | readonly BuiltFormula<P | I | D>[] },
): Activation {
  const { name, plans = "", aliases = [], source = "", summary = "", perChannel = [] } = definition;
  if (!isName(name)) throw new NameError(name);
  const inputs = definition.inputs ?? ["x"];
  const params: Readonly<Record<string, number>> = Object.freeze({ ...definition.params });
  const draws: Readonly<Record<string, Distribution>> = Object.freeze({ ...definition.draws });
  for (const [parameter, value] of Object.entries(params)) float32(name, parameter, value);
  const trainable = known(name, definition.trainable ?? [], Object.keys(params));
  known(name, perChannel, [...Object.keys(params), ...Object.keys(draws)]);
  const declared = rates(name, [
    ...inputs.map((input) => [input, "element"] as const),
    ...Object.keys(params).map((parameter) => [parameter, "uniform"] as const),
    ...Object.keys(draws).map((draw) => [draw, perChannel.some((each) => each === draw) ? "channel" : "element"] as const),
  ]);
  const outputs = listed(definition.formula).map((formula) => read(name, formula, declared));
  const [formula] = outputs;
  if (formula === undefined) throw new ParameterError(name, "formula", "is an empty list. Give at least one formula.");
  const facts = { name, kind: kindOf(inputs, outputs, draws), formula, inputs, outputs, params, trainable, perChannel, draws };
  return Object.freeze({ ...frozen(facts), plans, aliases: Object.freeze([...aliases]), source, summary });
}

/** The term of a formula, each symbol at the rate at which it was declared. */
function read<N extends string>(name: string, formula: BuiltFormula<N>, declared: ReadonlyMap<string, Rate>): Term {
  const symbols = Object.fromEntries([...declared].map(([symbol, rate]) => [symbol, sym(symbol, rate)])) as Record<N, Term>;
  return checked(name, toTerm(formula(sym("x"), symbols)), declared);
}

function checked(name: string, term: Term, declared: ReadonlyMap<string, Rate>): Term {
  for (const symbol of symbols(term)) if (declared.get(symbol.name) !== symbol.rate) throw undeclared(name, symbol.name);
  return term;
}

function rates(name: string, entries: readonly (readonly [symbol: string, rate: Rate])[]): ReadonlyMap<string, Rate> {
  const declared = new Map<string, Rate>();
  for (const [symbol, rate] of entries) {
    if (!isSymbol(symbol, entries) || declared.has(symbol)) throw new ParameterError(name, symbol, badParameter);
    declared.set(symbol, rate);
  }
  return declared;
}

function known(name: string, listed: readonly string[], declared: readonly string[]): readonly string[] {
  for (const each of listed) {
    if (!declared.includes(each)) throw new ParameterError(name, each, "is listed but is not declared. Give it a default in params.");
  }
  return listed;
}

function listed<F extends object>(formula: F | readonly F[]): readonly F[] {
  return Array.isArray(formula) ? formula : [formula as F];
}

function kindOf(inputs: readonly string[], outputs: readonly Term[], draws: object): Kind {
  if (Object.keys(draws).length > 0) return "stochastic";
  if (hasReduction(outputs)) return "axis";
  return inputs.length > 1 || outputs.length > 1 ? "gated" : "elementwise";
}

function frozen<F extends object>(facts: F): F {
  for (const fact of Object.values(facts)) Object.freeze(fact);
  return facts;
}

function isName(name: string): boolean {
  return isIdentifier(name) && camelCase(snakeCase(name)) === name;
}

/** Whether a name can be a symbol's: of all, only the first, the input, is x, and dy is its gradient. */
function isSymbol(symbol: string, [first]: readonly (readonly [string, Rate])[]): boolean {
  return isIdentifier(symbol) && symbol !== "dy" && (symbol === "x") === (symbol === first?.[0]);
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
