import { type Algebra, fold, type Reading } from "../../fold.ts";
import { add, div, mul } from "../../ops/arithmetic.ts";
import { abs, less, where } from "../../ops/choice.ts";
import { erf, erfc } from "../../ops/error-function.ts";
import { exp, log } from "../../ops/exponential.ts";
import { asinh, sech, tanh } from "../../ops/hyperbolic.ts";
import { sigmoid, softplus } from "../../ops/logistic.ts";
import { pow, sqrt } from "../../ops/power.ts";
import { atan, cos, sin } from "../../ops/trigonometric.ts";
import { num, type Op, type Term } from "../../term/node.ts";
import { Atoms } from "./atoms.ts";
import { divided } from "./division.ts";
import { constantOf, content, limited, type Monomial, type Polynomial, without } from "./polynomial.ts";
import type { Ratio } from "./ratio.ts";
import { reading, type Value, wholeReading } from "./reading.ts";
import { Undecided } from "./undecided.ts";

/** The most signs that are asked for, one after the other. */
const mostSigns = 3;

/**
 * The term as one quotient of polynomials in its atoms, where sums whose parts cancel have cancelled: 1/t - x^2/t^3 with t = sqrt(x^2 + 1) is
 * 1/t^3. Choices are made first, by the sign of a polynomial each. Constants are rounded, and single points may differ, where a sign is 0;
 * nothing where that takes too much work, or has no value in some case. `isWhole`: hyperbolic and logistic functions are atoms, not quotients
 * of exponentials.
 */
export function canonical(term: Term, isWhole: boolean): Term | undefined {
  try {
    return limited(() => inCase(term, isWhole, []));
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}

/** The quotient where the first signs that are asked for are as given; of the next, it depends. */
function inCase(term: Term, isWhole: boolean, signs: readonly boolean[]): Term {
  let asked: Polynomial | undefined;
  let count = 0;
  const atoms = new Atoms((polynomial) => {
    if (count === signs.length) asked = polynomial;
    return signs[count++] ?? false;
  }, "trusted");
  const ratio = fold(term, dividing(atoms, isWhole ? wholeReading(atoms) : reading(atoms)));
  if (asked !== undefined) {
    if (signs.length === mostSigns) throw new Undecided();
    const sign = termOf(atoms, { above: asked, below: one });
    return where(less(sign, 0), inCase(term, isWhole, [...signs, true]), inCase(term, isWhole, [...signs, false]));
  }
  if (ratio === undefined) throw new Undecided();
  return termOf(atoms, ratio);
}

/** What has been divided by, and what roots are of, is tried as a common factor of the parts of a quotient. */
function dividing(atoms: Atoms, algebra: Algebra<Value>): Algebra<Value> {
  const divisors = new Set<Polynomial>();
  const reduced =
    (operation: Reading<Value>): Reading<Value> =>
    (...args) => {
      const value = operation(...args);
      return value === undefined || constantOf(value.below) !== undefined ? value : divided(value, [...divisors, ...atoms.radicands()]);
    };
  const { add, sub, mul } = algebra.ops;
  const div: Reading<Value> = (a, b) => {
    if (b !== undefined && b.above.size > 1) divisors.add(b.above);
    return reduced(algebra.ops.div)(a, b);
  };
  return { ...algebra, ops: { ...algebra.ops, add: reduced(add), sub: reduced(sub), mul: reduced(mul), div } };
}

const one: Polynomial = new Map([["", { monomial: [], coefficient: 1, size: 1 }]]);

function termOf(atoms: Atoms, { above, below }: Ratio): Term {
  const upper = sumOf(atoms, above);
  const divisor = constantOf(below);
  return divisor === 1 ? upper : div(upper, sumOf(atoms, below));
}

/** What all summands share is taken out. */
function sumOf(atoms: Atoms, polynomial: Polynomial): Term {
  const common = content(polynomial);
  const parts = [...without(polynomial, 1, common).values()].map(({ monomial, coefficient }) =>
    monomial.length === 0 ? num(coefficient) : scaled(coefficient, productOf(atoms, monomial)),
  );
  const sum = parts.reduceRight<Term | undefined>((rest, part) => (rest === undefined ? part : add(part, rest)), undefined) ?? num(0);
  return common.length === 0 ? sum : sum === num(1) ? productOf(atoms, common) : mul(productOf(atoms, common), sum);
}

function scaled(coefficient: number, term: Term): Term {
  return coefficient === 1 ? term : mul(coefficient, term);
}

function productOf(atoms: Atoms, monomial: Monomial): Term {
  const product = (wanted: (exponent: number) => boolean): Term | undefined =>
    monomial
      .filter(([, exponent]) => wanted(exponent))
      .map(([place, exponent]) => raised(atoms, place, Math.abs(exponent)))
      .reduce<Term | undefined>((left, right) => (left === undefined ? right : mul(left, right)), undefined);
  const [upper = num(1), lower] = [product((exponent) => exponent > 0), product((exponent) => exponent < 0)];
  return lower === undefined ? upper : div(upper, lower);
}

const functions: Readonly<Record<string, Op>> = { sin, cos, atan, erfc, erf, asinh, tanh, sech, sigmoid, softplus };

/** An atom to a positive power. */
function raised(atoms: Atoms, place: number, exponent: number): Term {
  const { kind, of, symbol } = atoms.at(place);
  if (symbol !== undefined) return power(symbol, exponent);
  const inner = termOf(atoms, of);
  if (kind === "exp") return exp(exponent === 1 ? inner : mul(exponent, inner));
  if (kind === "root") return Number.isInteger(2 * exponent) ? power(sqrt(inner), 2 * exponent) : pow(inner, exponent);
  if (kind === "log") return power(log(abs(inner)), exponent);
  const op = functions[kind];
  if (op === undefined) throw new Undecided();
  return power(op(inner), exponent);
}

function power(base: Term, exponent: number): Term {
  return exponent === 1 ? base : exponent === 2 ? mul(base, base) : pow(base, exponent);
}
