// The operators on numbers that carry a bound of their error, for numbers of any precision.
import type { Algebra, Reading } from "../fold.ts";
import { type Arithmetic, type Bounded, joint, type Rounding } from "./arithmetic.ts";
import { power } from "./power.ts";

/** A double as it is. */
export function exactly<N>(n: Arithmetic<N>, x: number): Bounded<N> {
  return { value: n.of(x), doubt: -Infinity };
}

/** The operators that are computed by themselves; the others are expanded. */
export function readings<N>(n: Arithmetic<N>): Algebra<Bounded<N>>["ops"] {
  const unary = (f: Rounding<N>, atSpecial: (x: number) => number, carry: Carry<N>): Reading<Bounded<N>> => reading(n, f, atSpecial, carry);
  const add: Reading<Bounded<N>> = (a, b) => sum(n, a, b);
  // What is read once is one value: without itself it is exactly 0, in however few bits.
  const sub: Reading<Bounded<N>> = (a, b) => (a === b && n.special(a.value) === undefined ? exactly(n, 0) : sum(n, a, opposite(n, b)));
  const mul: Reading<Bounded<N>> = (a, b) => product(n, a, b);
  const div: Reading<Bounded<N>> = (a, b) => quotient(n, a, b);
  const exp = unary(n.exp, Math.exp, ({ value: a, doubt }) => (n.size(a) > 1000 && doubt <= -1 ? -Infinity : grown(n.size(a) + doubt)));
  const log = unary(n.log, Math.log, ({ doubt }, r) => (doubt <= -1 ? doubt + 1 - n.size(r) : Infinity));
  const expm1 = unary(n.expm1, Math.expm1, ({ doubt }) => doubt + 2);
  const log1p = unary(n.log1p, Math.log1p, ({ doubt }) => doubt + 2);
  const erf = unary(n.erf, Math.sign, (a, r) => slack(n, a, r) + (a.doubt <= -1 ? 1 - 0.36 * 4 ** n.size(a.value) : 1));
  const erfc = unary(
    n.erfc,
    (x) => 1 - Math.sign(x),
    ({ value: a, doubt }) => grown(n.size(a) + doubt + Math.max(n.size(a), 0) + 2),
  );
  const one = exactly(n, 1);
  const isBeyond = (a: Bounded<N>, size: number): boolean => n.size(a.value) >= size && n.size(a.value) < Infinity;
  const isNegative = ({ value }: Bounded<N>): boolean => n.special(value) === undefined && n.sign(value) < 0;
  return {
    add,
    sub,
    mul,
    div,
    neg: (a) => opposite(n, a),
    sqrt: unary(n.root, Math.sqrt, ({ doubt }) => (doubt <= -1 ? doubt : Infinity)),
    pow: (a, b) => power(n, { mul, div, exp, log }, a, b),
    abs: (a) => ((n.special(a.value) ?? n.sign(a.value)) > 0 ? a : { value: absolute(n, a.value), doubt: a.doubt }),
    min: (a, b) => extreme(n, a, b, less(n, b, a)),
    max: (a, b) => extreme(n, a, b, less(n, a, b)),
    less: (a, b) => less(n, a, b),
    where: (condition, a, b) => {
      const chosen = n.special(condition.value) === 0 ? b : a;
      return condition.doubt < 0 || a === b ? chosen : { value: chosen.value, doubt: Infinity };
    },
    exp,
    expm1: (a) => (isBeyond(a, 0) ? sub(exp(a), one) : expm1(a)),
    log,
    log1p: (a) => (isBeyond(a, -1) ? log(add(one, a)) : log1p(a)),
    sin: unary(n.sin, Math.sin, (a, r) => slack(n, a, r)),
    cos: unary(n.cos, Math.cos, (a, r) => slack(n, a, r)),
    atan: unary(n.atan, Math.atan, (a, r) => slack(n, a, r) - (a.doubt <= -1 ? Math.max(0, 2 * n.size(a.value) - 3) : 0)),
    erf,
    erfc: (a) => (isNegative(a) ? sub(one, erf(a)) : erfc(a)),
  };
}

/** The doubt that a result r takes over from the argument. */
type Carry<N> = (a: Bounded<N>, r: N) => number;

function reading<N>(n: Arithmetic<N>, f: Rounding<N>, atSpecial: (x: number) => number, carry: Carry<N>): Reading<Bounded<N>> {
  return (a) => {
    const x = n.special(a.value);
    if (x !== undefined) return exceptional(n, atSpecial(x), a);
    const own = f(a.value);
    if (a.doubt === -Infinity) return own;
    const special = n.special(own.value);
    if (Number.isNaN(special)) return exceptional(n, Number.NaN, a);
    // A logarithm of what may be 1.
    if (special === 0) return hidden(n, a.value, a.doubt <= -1 ? a.doubt + 1 : Infinity);
    return settled(n, own.value, joint(own.doubt, carry(a, own.value)));
  };
}

/** The doubt of a result whose argument moves in absolute terms. */
function slack<N>(n: Arithmetic<N>, { value, doubt }: Bounded<N>, r: N): number {
  return n.size(value) + doubt - n.size(r);
}

/** log2(e^d - 1), for d = 2^t, or a little more: how e^a moves when a moves by d. */
function grown(t: number): number {
  return t <= 0 ? t + 1 : 1.45 * 2 ** t + 1;
}

function sum<N>(n: Arithmetic<N>, a: Bounded<N>, b: Bounded<N>): Bounded<N> {
  const [x, y] = [n.special(a.value), n.special(b.value)];
  if (x === 0 && y === undefined) return a.doubt < Infinity ? b : { value: b.value, doubt: Infinity };
  if (y === 0 && x === undefined) return b.doubt < Infinity ? a : { value: a.value, doubt: Infinity };
  if (x !== undefined || y !== undefined) return exceptional(n, (x ?? 1) + (y ?? 1), a, b);
  const own = n.plus(a.value, b.value);
  if (a.doubt === -Infinity && b.doubt === -Infinity) return own;
  if (n.special(own.value) === 0) return hidden(n, a.value, joint(a.doubt, b.doubt));
  const carried = joint(a.doubt + n.ratio(a.value, own.value), b.doubt + n.ratio(b.value, own.value));
  return settled(n, own.value, joint(own.doubt, carried));
}

function opposite<N>(n: Arithmetic<N>, { value, doubt }: Bounded<N>): Bounded<N> {
  return { value: n.negated(value), doubt };
}

function absolute<N>(n: Arithmetic<N>, a: N): N {
  const x = n.special(a);
  return x === undefined ? n.negated(a) : n.of(Math.abs(x));
}

function product<N>(n: Arithmetic<N>, a: Bounded<N>, b: Bounded<N>): Bounded<N> {
  const [x, y] = [n.special(a.value), n.special(b.value)];
  if (x !== undefined || y !== undefined) return exceptional(n, (x ?? n.sign(a.value)) * (y ?? n.sign(b.value)), a, b);
  const own = n.times(a.value, b.value);
  if (a.doubt === -Infinity && b.doubt === -Infinity) return own;
  const cross = Math.min(a.doubt, b.doubt) > -60 ? a.doubt + b.doubt : -Infinity;
  return settled(n, own.value, joint(own.doubt, joint(joint(a.doubt, b.doubt), cross)));
}

function quotient<N>(n: Arithmetic<N>, a: Bounded<N>, b: Bounded<N>): Bounded<N> {
  if (a === b && (a.isTiny === true || (a.doubt < 0 && n.special(a.value) === undefined))) return exactly(n, 1);
  const [x, y] = [n.special(a.value), n.special(b.value)];
  if (x !== undefined || y !== undefined) return exceptional(n, (x ?? n.sign(a.value)) / (y ?? n.sign(b.value)), a, b);
  const own = n.over(a.value, b.value);
  if (a.doubt === -Infinity && b.doubt === -Infinity) return own;
  const carried = b.doubt <= -1 ? joint(a.doubt, b.doubt) + 3 * 2 ** b.doubt : Infinity;
  return settled(n, own.value, joint(own.doubt, carried));
}

/** 1 where a < b, else 0; a guess of infinite doubt where the errors hide it. */
function less<N>(n: Arithmetic<N>, a: Bounded<N>, b: Bounded<N>): Bounded<N> {
  if (a === b) return exactly(n, 0);
  const [x, y] = [n.special(a.value), n.special(b.value)];
  if (x !== undefined && y !== undefined) return exceptional(n, x < y ? 1 : 0, a, b);
  const { value, doubt } = sum(n, a, opposite(n, b));
  const isLess = (n.special(value) ?? n.sign(value)) < 0;
  return { value: n.of(isLess ? 1 : 0), doubt: doubt < 0 ? -Infinity : Infinity };
}

/** b where it is beyond a, else a. Where the errors hide which it is, the other's error counts too. */
function extreme<N>(n: Arithmetic<N>, a: Bounded<N>, b: Bounded<N>, isBeyond: Bounded<N>): Bounded<N> {
  if ([a, b].some(({ value }) => Number.isNaN(n.special(value)))) return exceptional(n, Number.NaN, a, b);
  const chosen = n.special(isBeyond.value) === 0 ? a : b;
  if (isBeyond.doubt < 0) return chosen;
  return settled(n, chosen.value, Math.max(a.doubt + n.ratio(a.value, chosen.value), b.doubt + n.ratio(b.value, chosen.value)));
}

/** A result that a zero, an infinity or NaN among the arguments has settled, if their errors don't hide their signs. */
function exceptional<N>(n: Arithmetic<N>, x: number, ...args: readonly Bounded<N>[]): Bounded<N> {
  const isTold = args.every(({ doubt }) => doubt < 0 || (x === 0 && doubt < Infinity));
  return { value: n.of(x), doubt: isTold ? -Infinity : Infinity };
}

/** What is 0 as far as can be told, where the error is |a| 2^doubt. */
function hidden<N>(n: Arithmetic<N>, a: N, doubt: number): Bounded<N> {
  if (doubt < Infinity && n.size(a) < n.nothing) return { ...exactly(n, 0), isTiny: true };
  return doubt < Infinity ? settled(n, n.scaled(a, doubt - 20), 20.01) : { value: n.of(0), doubt };
}

function settled<N>(n: Arithmetic<N>, value: N, doubt: number): Bounded<N> {
  return doubt >= 0 && n.size(value) + doubt < n.nothing ? exactly(n, 0) : { value, doubt };
}
