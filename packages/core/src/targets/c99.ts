import { applied, atom, type Code, literal, made, tightest, within } from "../notation/code.ts";
import { snakeCase } from "../notation/spelling.ts";
import { arithmetic } from "./arithmetic.ts";
import type { Dialect } from "./statements.ts";

/** A float; C would also compute with two of them in single precision. */
interface Single extends Code {
  readonly single?: true;
}

/** Programs in double precision as C99, with `<math.h>`. */
export const c99: Dialect = {
  declare: (name, value, kind) => `const ${kind === "mask" ? "int" : "double"} ${name} = ${value.text};`,
  spelling: {
    input: (name): Single => ({ ...atom(identifier(name)), single: true }),
    constant: number,
    steps: {
      add: wide("add"),
      sub: wide("sub"),
      mul: wide("mul"),
      div: wide("div"),
      neg: (a: Single = empty): Single => ({ ...arithmetic.neg(a), ...singleIf(a.single) }),
      less: arithmetic.less,
      where: (mask: Code = empty, a: Single = empty, b: Single = empty): Single => ({
        ...arithmetic.where(mask, a, b),
        ...singleIf(a.single && b.single),
      }),
      sqrt: applied("sqrt"),
      abs: applied("fabs"),
      min: applied("minimum"),
      max: applied("maximum"),
      round: applied("rint"),
      pow2: (k = empty) => made(`ldexp(1.0, (int)${within(k, tightest)})`, tightest, k),
      exponent: applied("logb"),
    },
    natives: {
      exp: applied("exp"),
      expm1: applied("expm1"),
      log: applied("log"),
      log1p: applied("log1p"),
      tanh: applied("tanh"),
      sin: applied("sin"),
      cos: applied("cos"),
      atan: applied("atan"),
      erf: applied("erf"),
      erfc: applied("erfc"),
    },
  },
};

/** Functions that `<math.h>` has only without NaN in mind. */
export const c99Helpers: Readonly<Record<"minimum" | "maximum", string>> = {
  minimum: "static double minimum(double a, double b) { return a < b || isnan(a) ? a : b; }",
  maximum: "static double maximum(double a, double b) { return a > b || isnan(a) ? a : b; }",
};

const empty: Single = atom("");

function wide(step: "add" | "sub" | "mul" | "div"): (a?: Single, b?: Single) => Code {
  return (a = empty, b = empty) => {
    const first = a.single && b.single ? made(`(double)${within(a, tightest)}`, tightest, a) : a;
    return arithmetic[step](first, b);
  };
}

function singleIf(single: boolean | undefined): Pick<Single, "single"> {
  return single === true ? { single } : {};
}

function number(value: number): Code {
  const size = Math.abs(value);
  const named = Number.isNaN(value) ? "NAN" : size === Infinity ? "INFINITY" : undefined;
  return literal(named ?? decimal(size), value < 0 || Object.is(value, -0));
}

/** A double, as C writes it: a large power of two as such. */
function decimal(size: number): string {
  const exponent = Math.log2(size);
  if (Number.isInteger(exponent) && exponent > 64) return `0x1p${exponent}`;
  const text = String(size);
  return /^\d+$/.test(text) ? `${text}.0` : text;
}

const functions =
  "acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh drem erf erfc exp exp10 exp2 expm1 fabs fdim finite floor fma fmax fmin fmod frexp gamma hypot ilogb infnan isinf isnan j0 j1 jn ldexp lgamma llrint llround log log10 log1p log2 logb lrint lround modf nan nearbyint nextafter nexttoward pow pow10 remainder remquo rint round roundeven scalb scalbln scalbn significand sin sincos sinh sqrt tan tanh tgamma trunc y0 y1 yn".split(
    " ",
  );
const reserved: ReadonlySet<string> = new Set([
  ...functions.flatMap((name) => [name, `${name}f`, `${name}l`]),
  ..."abs asm auto bool break case char const continue default div do double else enum errno extern false float for fortran goto if inline int isfinite isgreater isless isnormal isunordered labs long main maximum minimum register restrict return short signbit signed signgam sizeof static struct switch true typedef typeof union unsigned void volatile while".split(
    " ",
  ),
]);

/** A name as C spells it: snake_case, no keyword, and none of the library's functions. */
export function identifier(name: string): string {
  const snake = snakeCase(name);
  return reserved.has(snake) ? `${snake}_` : snake;
}
