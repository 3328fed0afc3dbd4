import { constantOf, type Polynomial, plus } from "./polynomial.ts";
import { Undecided } from "./undecided.ts";

/** Says of a polynomial whether it is negative, in the case at hand. */
export type Oracle = (polynomial: Polynomial) => boolean;

interface Assumption {
  readonly polynomial: Polynomial;
  readonly negative: boolean;
}

/** The most cases that are looked at. */
const most = 96;

/** Whether `holds` in every case of signs that it asks for; each is answered both ways, but for those that follow from the others. */
export function everyCase(holds: (oracle: Oracle) => boolean): boolean {
  let answers: readonly boolean[] = [];
  for (let n = 0; n < most; n++) {
    const given: boolean[] = [];
    const oracle = answering(answers, given);
    if (!holds(oracle)) return false;
    while (given.at(-1) === true) given.pop();
    if (given.length === 0) return true;
    answers = [...given.slice(0, -1), true];
  }
  throw new Undecided();
}

/** Answers from the list, then with no, and notes what had to be chosen. */
function answering(answers: readonly boolean[], given: boolean[]): Oracle {
  const assumptions: Assumption[] = [];
  return (polynomial) => {
    const known = assumptions.map((assumption) => implied(assumption, polynomial)).find((answer) => answer !== undefined);
    if (known !== undefined) return known;
    const negative = answers[given.length] ?? false;
    given.push(negative);
    assumptions.push({ polynomial, negative });
    return negative;
  };
}

/** Whether a polynomial is negative, where that follows from one that differs from it, or from its opposite, by a number. */
function implied({ polynomial, negative }: Assumption, asked: Polynomial): boolean | undefined {
  const above = constantOf(plus(asked, polynomial, -1));
  // asked = polynomial + above
  if (above !== undefined && (negative ? above <= 0 : above >= 0)) return negative;
  const turned = constantOf(plus(asked, polynomial));
  // asked = turned - polynomial
  if (turned !== undefined && (negative ? turned >= 0 : turned <= 0)) return !negative;
  return undefined;
}
