import { type Activation, fn, GofzError, isElementwise, type Parameters } from "@gofz/core";
import { hull, type Interval } from "./interval.ts";
import { columns, rows, type Shape, type Window } from "./window.ts";

/** A function in a picture. */
export interface Curve {
  readonly name: string;
  readonly f: (x: number) => number;
  /** Where it may jump; other jumps are found by looking closely. */
  readonly breaks: readonly number[];
  readonly isDashed: boolean;
  /** Which of the palette's colours it has. */
  readonly colour: number;
}

/** A function to draw, with its name. */
export interface Named extends Shape {
  readonly name: string;
}

/** Curves, and the part of the plane that shows them. */
export interface Drawing {
  readonly curves: readonly Curve[];
  readonly window: Window;
}

/** What is no function of one element has no curve. */
export class NoCurveError extends GofzError {
  constructor(name: string) {
    super("NO_CURVE", `${name} is not a function of one element, so there is no curve to draw. gofz show ${name} prints its formula.`);
  }
}

/** An activation to draw. Throws NoCurveError for what is not elementwise, and ParameterError. */
export function named(name: string, activation: Activation, params: Parameters): Named {
  if (!isElementwise(activation)) throw new NoCurveError(name);
  const { f, df } = fn(activation, params);
  // A formula of the slope may have values where the function has none.
  return { name, f, df: (x) => (Number.isNaN(f(x)) ? Number.NaN : df(x)) };
}

/** One function and its slope, as f and f'. */
export function withSlope(shape: Shape, breaks: readonly number[] = []): Drawing {
  const x = columns(shape);
  const f = { name: "f", f: shape.f, breaks, isDashed: false, colour: 0 };
  return { curves: [f, { ...f, name: "f'", f: shape.df, isDashed: true, colour: 1 }], window: { x, y: rows(shape, x, true) } };
}

/** Several functions in one picture, and with `isSloped` their slopes, dashed; all of x that one of them needs, or `x`. */
export function together(all: readonly Named[], isSloped: boolean, x: Interval = all.map(columns).reduce(hull)): Drawing {
  const curves = all.flatMap(({ name, f, df }, colour) => {
    const curve = { name, f, breaks: [], isDashed: false, colour };
    return isSloped ? [curve, { ...curve, name: `${name}'`, f: df, isDashed: true }] : [curve];
  });
  return { curves, window: { x, y: all.map((shape) => rows(shape, x, isSloped)).reduce(hull) } };
}
