/** Text, how tightly its outermost operator binds, and how deeply it nests. */
export interface Code {
  readonly text: string;
  readonly precedence: number;
  readonly height: number;
  /** Set on a number that is written out. */
  readonly literal?: true;
}

/** What binds most tightly: a name, a literal, a call, anything in parentheses. */
export const tightest = 100;

/** How tightly operators bind: in formulas, and in the languages that took it from there. */
export const binding = { choice: 0, comparison: 1, sum: 2, product: 3, sign: 4, power: 5 } as const;

/** Text that never needs parentheses. */
export function atom(text: string): Code {
  return { text, precedence: tightest, height: 0 };
}

/** A number that is written out; with a sign it binds as the sign does. */
export function literal(text: string, negative: boolean): Code {
  return { text: negative ? `-${text}` : text, precedence: negative ? binding.sign : tightest, height: 0, literal: true };
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

/** Whether a < b reads better as b > a: a number stands on the right. */
export function isTurned(a: Code, b: Code): boolean {
  return a.literal === true && b.literal !== true;
}
