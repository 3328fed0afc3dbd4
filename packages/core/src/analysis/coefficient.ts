import { type Dyadic, dyadic, product, sum, toDouble } from "./dyadic.ts";
import { type Interval, over, plus, point, times } from "./interval.ts";

/** A constant: an exact number times a named one. Constants of one name cancel exactly, though only an interval around each is known. */
export interface Coefficient {
  readonly factor: Dyadic;
  /** "" for 1. */
  readonly name: string;
  /** It encloses factor * name. */
  readonly value: Interval;
}

/** The constant that is this double. */
export function exact(factor: number): Coefficient {
  return { factor: dyadic(factor), name: "", value: point(factor) };
}

/** A constant known by its name and an interval around it. */
export function named(name: string, value: Interval): Coefficient {
  if (value.lo === value.hi) return exact(value.lo);
  return { factor: one, name: name.length > longest ? unique() : name.replaceAll("*", "'"), value };
}

const one = /* @__PURE__ */ dyadic(1);
const longest = 400;

/** a * b */
export function multiplied(a: Coefficient, b: Coefficient): Coefficient {
  const name = a.name === "" ? b.name : b.name === "" ? a.name : [...a.name.split("*"), ...b.name.split("*")].sort().join("*");
  return settled(product(a.factor, b.factor), name, times(a.value, b.value));
}

/** a + b */
export function added(a: Coefficient, b: Coefficient): Coefficient {
  const value = plus(a.value, b.value);
  if (a.name === b.name) return settled(sum(a.factor, b.factor), a.name, value);
  return named(`(${[spelled(a), spelled(b)].sort().join("+")})`, value);
}

function settled(factor: Dyadic, name: string, value: Interval): Coefficient {
  if (factor.digits === 0n) return exact(0);
  if (name.length > longest) return named(unique(), value);
  const double = name === "" ? toDouble(factor) : undefined;
  return { factor, name, value: double === undefined ? value : point(double) };
}

/** 1 / a, where a is not 0. */
export function inverted(a: Coefficient): Coefficient {
  return named(`(1/${spelled(a)})`, over(point(1), a.value));
}

/** -1, 0 or 1, or undefined where the interval leaves it open. */
export function signOf({ factor, value: { lo, hi } }: Coefficient): -1 | 0 | 1 | undefined {
  return factor.digits === 0n ? 0 : lo > 0 ? 1 : hi < 0 ? -1 : undefined;
}

/** The double that the constant is; undefined where it is none. */
export function doubleOf({ factor, name }: Coefficient): number | undefined {
  return name === "" ? toDouble(factor) : undefined;
}

/** The constant as text; equal texts are equal constants. */
export function spelled({ factor, name }: Coefficient): string {
  return `${factor.digits}p${factor.exponent}${name === "" ? "" : `.${name.replaceAll("*", "'")}`}`;
}

let count = 0;

// A name too long to be compared is one that never cancels.
function unique(): string {
  return `#${count++}`;
}
