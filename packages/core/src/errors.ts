/** What every error of gofz has: a message that says what is wrong and what to do, and a `code` that survives copies of the package. */
export class GofzError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = new.target.name;
    this.code = code;
  }
}

/** An operator was given the wrong number of arguments. */
export class ArityError extends GofzError {
  readonly op: string;
  readonly expected: number;
  readonly received: number;

  constructor(op: string, expected: number, received: number) {
    super("ARITY", `${op} takes ${expected} ${expected === 1 ? "argument" : "arguments"}, not ${received}.`);
    this.op = op;
    this.expected = expected;
    this.received = received;
  }
}

/** A number that no term can hold: NaN is not a real number. */
export class NotANumberError extends GofzError {
  constructor() {
    super("NOT_A_NUMBER", "NaN can't stand in a formula: a term denotes a real number. Check the constant or parameter that you passed.");
  }
}

/** A term was made by another copy of @gofz/core. */
export class DuplicateCoreError extends GofzError {
  constructor() {
    super(
      "DUPLICATE_CORE",
      "This term was made by another copy of @gofz/core, or by hand. Install one version of @gofz/core for all packages (npm ls @gofz/core), or pass terms as encode(term) and decode(json).",
    );
  }
}

/** A symbol of the formula has no value. */
export class UnboundSymbolError extends GofzError {
  readonly symbol: string;

  constructor(symbol: string, bound: readonly string[]) {
    super(
      "UNBOUND_SYMBOL",
      `The formula uses ${symbol}, but only ${bound.join(", ") || "nothing"} has a value. Pass a number for ${symbol}.`,
    );
    this.symbol = symbol;
  }
}

/** A parameter is unknown, or its value is not a finite number. */
export class ParameterError extends GofzError {
  readonly parameter: string;

  constructor(activation: string, parameter: string, problem: string) {
    super("PARAMETER", `${activation}: parameter ${parameter} ${problem}`);
    this.parameter = parameter;
  }
}

/** No activation has this name. */
export class UnknownActivationError extends GofzError {
  readonly activation: string;
  readonly near: readonly string[];

  constructor(activation: string, near: readonly string[]) {
    const hint = near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : "";
    super("UNKNOWN_ACTIVATION", `There is no activation ${JSON.stringify(activation)}.${hint} Object.keys(catalog) lists all.`);
    this.activation = activation;
    this.near = near;
  }
}

/** An activation's name can't be used. */
export class NameError extends GofzError {
  constructor(name: string) {
    super(
      "NAME",
      `${JSON.stringify(name)} can't be an activation's name: TensorFlow.js must be able to turn it into snake_case and back. Use lowerCamelCase without digits before a capital, as in "leakyRelu".`,
    );
  }
}

/** A formula does not parse. */
export class ParseError extends GofzError {
  readonly line: number;
  readonly column: number;
  readonly expected: string;

  constructor(text: string, offset: number, expected: string, found: string) {
    const before = text.slice(0, offset).split("\n");
    const line = before.length;
    const column = (before.at(-1)?.length ?? 0) + 1;
    const source = (text.split("\n")[line - 1] ?? "").slice(Math.max(0, column - 60), column + 20);
    const caret = " ".repeat(Math.min(column - 1, 60 - (column > 60 ? 1 : 0)));
    super("PARSE", `line ${line}, column ${column}: expected ${expected}, found ${found}.\n  ${source}\n  ${caret}^`);
    this.line = line;
    this.column = column;
    this.expected = expected;
  }
}

/** A formula or an encoded term is larger than the engine takes from outside. */
export class LimitError extends GofzError {
  readonly limit: string;
  readonly maximum: number;

  constructor(limit: string, maximum: number, received: string) {
    super(
      "LIMIT",
      `The ${limit} is ${received}; at most ${maximum} is taken. Write the formula smaller, or build the term with the operators of @gofz/core.`,
    );
    this.limit = limit;
    this.maximum = maximum;
  }
}

/** A reduction along an axis stands where every element is by itself, or the axis has no single length. */
export class AxisError extends GofzError {
  constructor(what: string, advice: string) {
    super("AXIS", `${what}. ${advice}`);
  }
}

/** What a reading of single elements says about a reduction, and what to do: for AxisError. */
export function singleElements(op: string): readonly [what: string, advice: string] {
  return [
    `${op} is taken along an axis, and this reading is of single elements`,
    "Use evaluateAlong(term, { x: [...] }), or only activations for which isElementwise(activation) holds.",
  ];
}

/** An activation is not of the kind that was asked for. */
export class KindError extends GofzError {
  readonly activation: string;

  constructor(activation: string, what: string, taker: string) {
    super(
      "KIND",
      `${activation} is ${what}, and ${taker} takes what gives one output element for one input element. Take activations for which isElementwise(activation) holds; evaluateAlong and pullback of @gofz/core compute the others.`,
    );
    this.activation = activation;
  }
}

/** Something that is not an encoded term, or of another version. */
export class DecodeError extends GofzError {
  constructor(problem: string) {
    super("DECODE", `This is not an encoded term: ${problem}. Pass what encode(term) returned.`);
  }
}

/** A target, format or precision cannot say what the term asks for. */
export class UnsupportedError extends GofzError {
  constructor(what: string, advice: string) {
    super("UNSUPPORTED", `${what}. ${advice}`);
  }
}
