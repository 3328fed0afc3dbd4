import { added, type Coefficient, exact, inverted, multiplied, signOf } from "./coefficient.ts";
import { type Interval, interval, plus, point, times } from "./interval.ts";
import { compareScales, growth, product, quotient, raised, type Scale, supremum, unit } from "./scale.ts";
import { Undecided } from "./undecided.ts";

/** A function for large x: a sum of multiples of scales, fastest first, and a rest that is a bounded multiple of a slower one. */
export interface Series {
  readonly terms: readonly Monomial[];
  readonly rest: Rest | undefined;
}

/** A multiple of a scale. */
export interface Monomial {
  readonly by: Coefficient;
  readonly of: Scale;
}

/** What is some multiple within `by` of a scale. */
export interface Rest {
  readonly by: Interval;
  readonly of: Scale;
}

/** How many terms are kept. */
const most = 7;

/** by * of */
export function monomial(by: Coefficient, of: Scale): Series {
  return { terms: signOf(by) === 0 ? [] : [{ by, of }], rest: undefined };
}

/** A constant. */
export function constant(value: number): Series {
  return monomial(exact(value), unit);
}

/** Something between the bounds. */
export function bounded(by: Interval): Series {
  return { terms: [], rest: { by, of: unit } };
}

/** a + b, from `start` on. */
export function add(a: Series, b: Series, start: number): Series {
  return collected([...a.terms, ...b.terms], [a.rest, b.rest], start);
}

/** a * b, from `start` on. */
export function multiply(a: Series, b: Series, start: number): Series {
  const terms = a.terms.flatMap((left) => b.terms.map((right) => ({ by: multiplied(left.by, right.by), of: product(left.of, right.of) })));
  const rests = [...crossed(a.rest, whole(b, start)), ...a.terms.flatMap((term) => crossed(b.rest, { by: term.by.value, of: term.of }))];
  return collected(terms, rests, start);
}

/** A series times a double. */
export function scaled(a: Series, factor: number): Series {
  return {
    terms: a.terms.map(({ by, of }) => ({ by: multiplied(exact(factor), by), of })),
    rest: a.rest && { by: times(point(factor), a.rest.by), of: a.rest.of },
  };
}

function crossed(rest: Rest | undefined, other: Rest | undefined): readonly Rest[] {
  return rest === undefined || other === undefined ? [] : [{ by: times(rest.by, other.by), of: product(rest.of, other.of) }];
}

/** The series of these terms and rests: like terms as one, and what is slower than the rest, or one too many, in the rest. */
function collected(terms: readonly Monomial[], rests: readonly (Rest | undefined)[], start: number): Series {
  const sorted = [...alike(terms)].sort((a, b) => compareScales(b.of, a.of));
  const known = rests.filter((rest) => rest !== undefined);
  const coarse = known.reduce<Scale | undefined>((top, { of }) => (top === undefined || compareScales(of, top) > 0 ? of : top), undefined);
  const count = sorted.findIndex(
    ({ by, of }, i) => i >= most || signOf(by) === undefined || (coarse !== undefined && compareScales(of, coarse) <= 0),
  );
  const kept = count < 0 ? sorted : sorted.slice(0, count);
  const absorbed = [...sorted.slice(kept.length).map(({ by, of }) => ({ by: by.value, of })), ...known];
  return { terms: kept, rest: absorbed.length === 0 ? undefined : merged(absorbed, start) };
}

function alike(terms: readonly Monomial[]): readonly Monomial[] {
  const sums = new Map<string, Monomial>();
  for (const { by, of } of terms) {
    const known = sums.get(of.key);
    sums.set(of.key, { by: known === undefined ? by : added(known.by, by), of });
  }
  return [...sums.values()].filter(({ by }) => signOf(by) !== 0);
}

/** The rests as a multiple of the fastest one's scale. */
function merged(rests: readonly Rest[], start: number): Rest {
  const of = rests.map((rest) => rest.of).reduce((top, each) => (compareScales(each, top) > 0 ? each : top));
  const parts = rests.map((rest) => relative(rest, of, start));
  return { by: parts.reduce(plus), of };
}

/** How many times `of` it is: a slower scale is between 0 and its largest share. */
function relative(rest: Rest, of: Scale, start: number): Interval {
  if (rest.of.key === of.key) return rest.by;
  return times(rest.by, interval(0, supremum(quotient(rest.of, of), start)));
}

/** The whole series as a multiple of its fastest scale; undefined for 0. */
export function whole({ terms, rest }: Series, start: number): Rest | undefined {
  const parts = [...terms.map(({ by, of }) => ({ by: by.value, of })), ...(rest === undefined ? [] : [rest])];
  return parts.length === 0 ? undefined : merged(parts, start);
}

/** a = head * (1 + small): the fastest term, and what is left. Throws Undecided where there is no such term. */
export function factored(a: Series, start: number): { readonly head: Monomial; readonly small: Series } {
  const [head, ...tail] = a.terms;
  if (head === undefined || signOf(head.by) === undefined) throw new Undecided();
  const inverse = monomial(inverted(head.by), raised(head.of, -1));
  return { head, small: multiply({ terms: tail, rest: a.rest }, inverse, start) };
}

/** The terms that grow without bound, the constant, and what stays bounded. */
export function parted(a: Series): { readonly infinite: readonly Monomial[]; readonly finite: Coefficient; readonly small: Series } {
  const infinite = a.terms.filter(({ of }) => growth(of) > 0);
  const finite = a.terms.find(({ of }) => of.key === unit.key)?.by ?? exact(0);
  if (a.rest !== undefined && growth(a.rest.of) > 0) throw new Undecided();
  return { infinite, finite, small: { terms: a.terms.filter(({ of }) => growth(of) < 0), rest: a.rest } };
}

/** Where the series goes: a sign for an infinity, else the constant that it comes to; undefined if that is not known. */
export function goal(a: Series): { readonly infinite: 1 | -1 } | { readonly finite: Coefficient } | undefined {
  const [head] = a.terms;
  if (head !== undefined && signOf(head.by) === undefined) return undefined;
  if (head !== undefined && growth(head.of) > 0) return { infinite: signOf(head.by) === 1 ? 1 : -1 };
  if (a.rest !== undefined && growth(a.rest.of) >= 0) return undefined;
  return { finite: head !== undefined && head.of.key === unit.key ? head.by : exact(0) };
}
