import { added, type Coefficient, exact, multiplied, signOf, spelled } from "./coefficient.ts";
import { above, below } from "./rounding.ts";
import { Undecided } from "./undecided.ts";

/** How a function grows as x does: x^p (log x)^q e^(the sum of the powers). Each power grows without bound. */
export interface Scale {
  readonly p: number;
  readonly q: number;
  /** Fastest first. */
  readonly powers: readonly Power[];
  /** Equal for equal scales. */
  readonly key: string;
}

/** A multiple of a scale, in an exponent. */
export interface Power {
  readonly by: Coefficient;
  readonly of: Scale;
}

/** The scale x^p (log x)^q e^powers. */
export function scale(p: number, q: number, powers: readonly Power[] = []): Scale {
  const key = `${p},${q}${powers.map(({ by, of }) => `[${spelled(by)}:${of.key}]`).join("")}`;
  return { p, q, powers, key };
}

/** 1, x and log x */
export const unit: Scale = /* @__PURE__ */ scale(0, 0);
export const linear: Scale = /* @__PURE__ */ scale(1, 0);
export const logarithmic: Scale = /* @__PURE__ */ scale(0, 1);

/** a * b */
export function product(a: Scale, b: Scale): Scale {
  return scale(a.p + b.p, a.q + b.q, sum(a.powers, b.powers));
}

/** a ^ n */
export function raised(a: Scale, n: number): Scale {
  return n === 0
    ? unit
    : scale(
        a.p * n,
        a.q * n,
        a.powers.map(({ by, of }) => ({ by: multiplied(exact(n), by), of })),
      );
}

/** a / b */
export function quotient(a: Scale, b: Scale): Scale {
  return product(a, raised(b, -1));
}

function sum(a: readonly Power[], b: readonly Power[]): readonly Power[] {
  const result = [...a];
  for (const power of b) {
    const at = result.findIndex(({ of }) => of.key === power.of.key);
    const known = result[at];
    if (known === undefined) result.push(power);
    else result[at] = { by: added(known.by, power.by), of: known.of };
  }
  const kept = result.filter(({ by }) => signOf(by) !== 0);
  return kept.length < 2 ? kept : kept.sort((left, right) => compareScales(right.of, left.of));
}

/** Positive where a grows faster than b, 0 where they are the same. Throws Undecided. */
export function compareScales(a: Scale, b: Scale): number {
  return a.key === b.key ? 0 : growth(quotient(a, b));
}

/** Positive for what grows without bound, negative for what vanishes. Throws Undecided. */
export function growth({ p, q, powers: [first] }: Scale): number {
  if (first === undefined) return p || q;
  const sign = signOf(first.by);
  if (sign === undefined) throw new Undecided();
  return sign;
}

/** An upper bound of a scale that vanishes, or is 1, for all x from `start` on. Throws Undecided. */
export function supremum(s: Scale, start: number): number {
  const [first, ...others] = s.powers;
  const late = Math.log(start);
  if (first !== undefined) return supremumOfExponential(s, first, others, start);
  if (s.p === 0 && s.q === 0) return 1;
  if (s.p > 0 || s.q > -s.p * late || late < 1) throw new Undecided();
  return above(start ** s.p * late ** s.q, 64);
}

// The first power outweighs the others and the logarithms by the factor 1 / weight, for all x from `start` on.
function supremumOfExponential({ p, q }: Scale, { by, of }: Power, others: readonly Power[], start: number): number {
  if (signOf(by) !== -1) throw new Undecided();
  const least = Math.min(-by.value.hi, -by.value.lo);
  const shares = others.map(
    (other) => Math.max(Math.abs(other.by.value.lo), Math.abs(other.by.value.hi)) * supremum(quotient(other.of, of), start),
  );
  const logarithms = p === 0 && q === 0 ? 0 : (Math.max(0, p) + Math.max(0, q)) * supremum(quotient(logarithmic, of), start);
  const weight = above((shares.reduce((total, share) => total + share, 0) + logarithms) / least, 64);
  if (!(weight < 1)) throw new Undecided();
  const smallest = below(1 / supremum(raised(of, -1), start), 64);
  return above(Math.exp(above(-least * (1 - weight) * smallest, 64)), 8) + Number.MIN_VALUE;
}
