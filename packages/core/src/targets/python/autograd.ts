import { evaluate } from "../../calculus/evaluate.ts";
import { type Algebra, fold } from "../../fold.ts";
import { operators } from "../../ops/index.ts";
import { num, type Op, sym, type Term } from "../../term/node.ts";
import { postorder } from "../../term/walk.ts";

/** The values of a formula's symbols. */
export type Point = Readonly<Record<string, number>>;

/** A derivative and what it is by. */
export interface Slope {
  readonly symbol: string;
  readonly term: Term;
}

/** Where single precision overflows, and where it doesn't; all but 0 away from the usual kinks. */
const magnitudes: readonly number[] = [0, 1e-3, 0.37, 1.7, 5.3, 21, 53, 91, 210, 1e3, 1e4];

/** The points at which a formula of these inputs is tried, with the value and the slopes that it has there. */
export function trials(formula: Term, inputs: readonly string[], slopes: readonly Slope[], others: Point): readonly Trial[] {
  const sizes = magnitudes.flatMap((x) => [x, -x]).map(Math.fround);
  return sizes.map((_, i) => {
    const elements = inputs.map((name, place) => [name, sizes[(i * (6 * place + 1) + 5 * place) % sizes.length] ?? 0] as const);
    const point = { ...others, ...Object.fromEntries(elements) };
    const isOrigin = elements.some(([, element]) => element === 0);
    return {
      point,
      isOrigin,
      value: evaluate(formula, point),
      slopes: slopes.map(({ symbol, term }) => ({ symbol, slope: evaluate(term, point) })),
    };
  });
}

/** A point, and what should come out there. */
export interface Trial {
  readonly point: Point;
  /** Whether an input is 0, where there are kinks, at which a library may have a slope of its own. */
  readonly isOrigin: boolean;
  readonly value: number;
  readonly slopes: readonly { readonly symbol: string; readonly slope: number }[];
}

/**
 * How many of these values and slopes, where they are finite, automatic differentiation of the formula does not give, if it is written as it
 * is and in single precision. It multiplies the slope of a branch that was not taken by 0, and what overflows by what underflows; both may
 * give NaN.
 */
export function failures(formula: Term, trials: readonly Trial[]): number {
  const counts = trials.map(({ point, isOrigin, value, slopes }) => {
    if (!Number.isFinite(value)) return 0;
    const { result, adjoints } = backward(formula, point);
    const wrong = slopes.filter(({ symbol, slope }) => !isRight(adjoints.get(symbol) ?? 0, slope, isOrigin));
    // A wrong value is worse than any number of wrong slopes.
    return wrong.length + (isNear(result, value) ? 0 : 1000);
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The largest value of a term at the points. */
export function peak(term: Term, trials: readonly Trial[]): number {
  const read = (point: Point): number =>
    fold<number>(term, { num: (value) => value, sym: ({ name }) => point[name] ?? Number.NaN, ops: single });
  return Math.max(...trials.map(({ point }) => read(point)).filter((value) => !Number.isNaN(value)));
}

function isRight(received: number, slope: number, isOrigin: boolean): boolean {
  return isOrigin ? !Number.isFinite(slope) || Number.isFinite(received) : isNear(received, slope);
}

function isNear(received: number, expected: number): boolean {
  if (!Number.isFinite(Math.fround(expected))) return true;
  return Math.abs(received - expected) <= 0.02 * Math.max(1, Math.abs(expected));
}

interface Backward {
  readonly result: number;
  readonly adjoints: ReadonlyMap<string, number>;
}

/** Reverse mode, each operation rounded to single precision. */
function backward(root: Term, point: Point): Backward {
  const order = postorder(root);
  const values = new Map<Term, number>();
  for (const part of order) values.set(part, valueAt(part, values, point));
  const adjoints = new Map<Term, number>([[root, 1]]);
  for (const part of [...order].reverse()) spread(part, adjoints, values);
  const ofSymbols = order.flatMap((part) => (part.kind === "sym" ? [[part.name, adjoints.get(part) ?? 0] as const] : []));
  return { result: values.get(root) ?? Number.NaN, adjoints: new Map(ofSymbols) };
}

function spread(part: Term, adjoints: Map<Term, number>, values: ReadonlyMap<Term, number>): void {
  const adjoint = adjoints.get(part);
  if (part.kind !== "call" || adjoint === undefined) return;
  const args = part.args.map((arg) => values.get(arg) ?? Number.NaN);
  for (const [i, partial] of partials(part.op).entries()) {
    const arg = part.args[i];
    if (arg === undefined || arg.kind === "num") continue;
    adjoints.set(arg, Math.fround((adjoints.get(arg) ?? 0) + Math.fround(adjoint * plain(partial, args))));
  }
}

function valueAt(part: Term, values: ReadonlyMap<Term, number>, point: Point): number {
  if (part.kind === "num") return part.value;
  if (part.kind === "sym") return point[part.name] ?? Number.NaN;
  return Math.fround(part.op.evaluate(...part.args.map((arg) => values.get(arg) ?? Number.NaN)));
}

/** The slopes of an operator in its arguments a0, a1, ..., as terms. */
function partials(op: Op): readonly Term[] {
  const args = Array.from({ length: op.arity }, (_, i) => sym(`a${i}`));
  const unit = (i: number): readonly Term[] => args.map((_, j) => num(i === j ? 1 : 0));
  return args.map((_, i) => op.slope(op(...args), args, unit(i)));
}

/** A term as a library without foresight computes it. */
function plain(term: Term, args: readonly number[]): number {
  return fold<number>(term, { num: (value) => value, sym: ({ name }) => args[Number(name.slice(1))] ?? Number.NaN, ops: single });
}

const single = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ Object.entries(operators).map(([name, { evaluate }]) => [
    name,
    (...values: number[]) => Math.fround(evaluate(...values)),
  ]),
) as Algebra<number>["ops"];
