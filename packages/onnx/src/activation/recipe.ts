import type { WholeFunction } from "./direct.ts";
import type { Ends } from "./ends.ts";
import type { MeasuredOperator } from "./measured.ts";

/** The fastest graph that was found for a formula and kept all promises. */
export interface Recipe {
  /** The first operator that computes the formula; where left out, it is read directly. */
  readonly operator?: MeasuredOperator;
  /** The functions that are then read as one operator. */
  readonly whole?: readonly WholeFunction[];
  /** x is not taken below and above; everywhere where left out. */
  readonly ends?: Ends;
}

// A recipe's text is a letter for all that it says.
const operatorLetter = "o";
const wholeLetters: Readonly<Record<WholeFunction, string>> = { sigmoid: "s", tanh: "t", erf: "e" };
const wholes = Object.keys(wholeLetters) as readonly WholeFunction[];
const endLetters: Readonly<Record<string, Ends>> = { "<": [-(2 ** 60), Infinity], "=": [-(2 ** 60), 2 ** 60] };

/** The recipe of this text, for a formula that these operators compute. */
export function recipeOf(text: string, [first]: readonly MeasuredOperator[]): Recipe {
  const whole = wholes.filter((name) => text.includes(wholeLetters[name]));
  const [ends] = Object.entries(endLetters).flatMap(([letter, ends]) => (text.includes(letter) ? [ends] : []));
  return {
    ...(first && text.includes(operatorLetter) && { operator: first }),
    ...(whole.length > 0 && { whole }),
    ...(ends && { ends }),
  };
}

/** The text of a recipe. */
export function recipeText({ operator, whole = [], ends }: Recipe): string {
  const isSame = ([lowest, highest]: Ends): boolean => lowest === ends?.[0] && highest === ends[1];
  const [end] = Object.entries(endLetters).flatMap(([letter, ends]) => (isSame(ends) ? [letter] : []));
  return [...(operator ? [operatorLetter] : []), ...whole.map((name) => wholeLetters[name]), end].join("");
}
