import { AxisError, singleElements } from "../errors.ts";
import type { Reading } from "../fold.ts";
import type { Call, Term } from "../term/node.ts";
import { rebuild } from "../term/rebuild.ts";
import { postorder } from "../term/walk.ts";
import { type Interval, interval, point, squared } from "./interval.ts";
import { readings } from "./readings.ts";

/** What the parts of a term are in V. */
interface Meanings<V> {
  readonly num: (value: number) => V;
  readonly call: (call: Call) => Reading<V>;
}

/** The term as a function of x over intervals: it encloses the values that the term has there. */
export function enclosing(term: Term): (x: Interval) => Interval {
  return compile<Interval>(expanded(term), { num: constant, call: enclosure });
}

/** The term as a function of x over doubles, as the engine's own functions give it. */
export function sampling(term: Term): (x: number) => number {
  return compile<number>(term, { num: (value) => value, call: ({ op }) => op.evaluate });
}

/** Straight-line code: each subterm's value is computed once, from those before it. */
function compile<V>(term: Term, { num, call }: Meanings<V>): (x: V) => V {
  const order = postorder(term);
  const places = new Map(order.map((part, place) => [part, place]));
  const steps = order.map((part): Step<V> => {
    if (part.kind === "sym") return (x) => x;
    if (part.kind === "num") return always(num(part.value));
    return step(
      call(part),
      part.args.map((arg) => places.get(arg) ?? 0),
    );
  });
  // One array for all calls: nothing runs in between.
  const values: V[] = [];
  return (x) => {
    for (let place = 0; place < steps.length; place++) values[place] = (steps[place] as Step<V>)(x, values);
    return values[steps.length - 1] as V;
  };
}

type Step<V> = (x: V, values: readonly V[]) => V;

function always<V>(value: V): () => V {
  return () => value;
}

function step<V>(reading: Reading<V>, [a = 0, b = 0, c = 0]: readonly number[]): Step<V> {
  if (reading.length === 1) return (_x, values) => reading(values[a] as V);
  return (_x, values) => reading(values[a] as V, values[b] as V, values[c] as V);
}

function constant(value: number): Interval {
  if (value === Infinity) return interval(Number.MAX_VALUE, Infinity);
  return value === -Infinity ? interval(-Infinity, -Number.MAX_VALUE) : point(value);
}

/** Of a product of one term with itself more is known: it is not negative. */
function enclosure({ op, args: [a, b] }: Call): Reading<Interval> {
  if (op.name === "mul" && a === b) return squared;
  return readings[op.name] as Reading<Interval>;
}

/** Written by operators that intervals know. */
function expanded(term: Term): Term {
  return rebuild(term, (part) => {
    if (part.kind !== "call" || Object.hasOwn(readings, part.op.name)) return part;
    if (part.op.expand === undefined) throw new AxisError(...singleElements(part.op.name));
    return expanded(part.op.expand(...part.args));
  });
}
