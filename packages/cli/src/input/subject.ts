import { type Activation, define, find, GofzError, type Parameters, parameters, parse, symbols, UnknownActivationError } from "@gofz/core";

/** What an argument that is a function may be. */
export const functionHelp = 'a name of the catalogue, or a formula in x such as "x*tanh(exp(x))"';

/** What a command is about: a function of the catalogue, or one that was typed. */
export interface Subject {
  readonly activation: Activation;
  /** The parameters that were given. */
  readonly params: Parameters;
  /** A name, or the formula. */
  readonly label: string;
  readonly isTyped: boolean;
}

/** A symbol of a typed formula has no value. */
export class MissingParameterError extends GofzError {
  constructor(symbol: string) {
    super("MISSING_PARAMETER", `The formula uses ${symbol}, which has no value. Give it one, as in --param ${symbol}=1.`);
  }
}

/**
 * The function that a name of the catalogue or a formula in x means, with these parameters; what is typed is called `name`.
 * Throws UnknownActivationError, NameError, ParseError, LimitError, ParameterError and MissingParameterError.
 */
export function subject(text: string, params: Parameters, name = "f"): Subject {
  const found = resolved(text, params, name);
  refuseUnused([found], params);
  return found;
}

/** Several, each with those of the parameters that it has; throws as `subject` does, and ParameterError for one that none has. */
export function subjects(texts: readonly string[], params: Parameters): readonly Subject[] {
  const all = texts.map((text) => resolved(text, params, "f"));
  refuseUnused(all, params);
  return all;
}

function resolved(text: string, params: Parameters, name: string): Subject {
  try {
    const activation = find(text);
    return { activation, params: only(params, Object.keys(activation.params)), label: activation.name, isTyped: false };
  } catch (error) {
    if (!(error instanceof UnknownActivationError) || isName(text)) throw error;
    return { ...typed(text, params, name), label: text, isTyped: true };
  }
}

/** Whether a text that is not in the catalogue was meant as a name: words alone, and not x. */
function isName(text: string): boolean {
  return /^[a-z][\w\s-]*$/i.test(text) && !/(^|\W)x(\W|$)/.test(text);
}

function typed(formula: string, params: Parameters, name: string): Pick<Subject, "activation" | "params"> {
  const used = symbols(parse(formula, Object.keys(params))).flatMap((symbol) => (symbol.name === "x" ? [] : [symbol.name]));
  const missing = used.find((symbol) => !Object.hasOwn(params, symbol));
  if (missing !== undefined) throw new MissingParameterError(missing);
  const own = only(params, used);
  return { activation: define({ name, formula, params: own }), params: own };
}

function refuseUnused(all: readonly Subject[], params: Parameters): void {
  const [first] = all;
  for (const [name, value] of Object.entries(params)) {
    const isUsed = all.some((each) => Object.hasOwn(each.params, name));
    if (!isUsed && first !== undefined) parameters(first.activation, { [name]: value });
  }
}

function only(params: Parameters, names: readonly string[]): Parameters {
  return Object.fromEntries(Object.entries(params).filter(([name]) => names.includes(name)));
}
