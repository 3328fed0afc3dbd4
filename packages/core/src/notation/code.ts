/** Text, how tightly its outermost operator binds, and how deeply it nests. */
export interface Code {
  readonly text: string;
  readonly precedence: number;
  readonly height: number;
}

/** What binds most tightly: a name, a literal, a call, anything in parentheses. */
export const tightest = 100;

/** How tightly operators bind: in formulas, and in the languages that took it from there. */
export const binding = { comparison: 1, sum: 2, product: 3, sign: 4, power: 5 } as const;

/** Text that never needs parentheses. */
export function atom(text: string): Code {
  return { text, precedence: tightest, height: 0 };
}

/** Text made of `parts`. */
export function made(text: string, precedence: number, ...parts: readonly Code[]): Code {
  return { text, precedence, height: 1 + Math.max(0, ...parts.map((part) => part.height)) };
}

/** The text of `code`, in parentheses unless it binds at least as tightly as `precedence`. */
export function within(code: Code, precedence: number): string {
  return code.precedence >= precedence ? code.text : `(${code.text})`;
}

/** name(a, b, ...) */
export function applied(name: string): (...args: Code[]) => Code {
  return (...args) => made(`${name}(${args.map((arg) => arg.text).join(", ")})`, tightest, ...args);
}

/** a symbol b, where the sides bind at least this tightly; by default it associates to the left. */
export function infix(
  symbol: string,
  precedence: number,
  left: number = precedence,
  right: number = precedence + 1,
): (...args: Code[]) => Code {
  return (...args) => {
    const [a = atom(""), b = atom("")] = args;
    return made(`${within(a, left)}${symbol}${within(b, right)}`, precedence, a, b);
  };
}
