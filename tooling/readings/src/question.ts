import { type Activation, catalog, evaluate, evaluateAlong, means, postorder } from "@gofz/core";
import { outputs, type Part } from "@gofz/core/targets";
import { dy, inputs, rows, width } from "./points.ts";

/** A function that a target writes: what it is called with, and what it has to give. */
export interface Question {
  readonly activation: string;
  readonly part: Part;
  /** The function whose derivative it is, or it itself. */
  readonly value: Part;
  /** The symbol that it is the derivative by; undefined for the value itself. */
  readonly symbol: string | undefined;
  /** One array for each of its element symbols. */
  readonly elements: readonly (readonly number[])[];
  /** What it is called with after these. */
  readonly constants: readonly number[];
  /** The number of elements along the axis; 1 where each is by itself. */
  readonly width: number;
}

/** What is asked of an activation: the value of each output, followed by its slopes. */
export function questions(activation: Activation): readonly Question[] {
  const reduces = postorder(...activation.outputs).some((part) => part.kind === "call" && part.op.adjoint !== undefined);
  const values = (symbol: string): readonly number[] => {
    if (symbol === "dy") return dy;
    const plain = inputs(activation.inputs.indexOf(symbol));
    return reduces ? rows(plain) : plain;
  };
  return outputs(activation).flatMap(({ value, slopes }) =>
    [{ part: value, symbol: undefined }, ...slopes.map((slope) => ({ part: slope, symbol: slope.symbol }))].map(({ part, symbol }) => ({
      activation: activation.name,
      part,
      value,
      symbol,
      elements: part.elements.map(values),
      constants: Object.values({ ...activation.params, ...means(activation) }),
      width: reduces ? width : 1,
    })),
  );
}

/** The true values, parameters and arguments being those numbers that `round` makes of them. */
export function answers(
  { activation, part, elements, width }: Question,
  round: (value: number) => number = (value) => value,
): readonly number[] {
  const { params, ...rest } = catalog[activation] as Activation;
  const fixed = Object.fromEntries(
    Object.entries({ ...params, ...means({ params, ...rest }) }).map(([name, value]) => [name, round(value)]),
  );
  const places = Array.from({ length: (elements[0]?.length ?? 0) / width }, (_, i) => i * width);
  return places.flatMap((place) => {
    const row = Object.fromEntries(part.elements.map((name, i) => [name, (elements[i] ?? []).slice(place, place + width).map(round)]));
    if (width > 1) return evaluateAlong(part.term, { ...fixed, ...row });
    return [evaluate(part.term, { ...fixed, ...Object.fromEntries(Object.entries(row).map(([name, [value = 0]]) => [name, value])) })];
  });
}
