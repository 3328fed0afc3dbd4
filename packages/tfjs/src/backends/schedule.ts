import type { TensorInfo } from "@tensorflow/tfjs-core";
import { sizeOf } from "../axis.ts";
import { type Repeat, repeat } from "../repeat.ts";
import type { Variant } from "../variant.ts";

/** How a pass goes over tensors of which some are smaller than x. */
export interface Schedule {
  /** The same for all that one pass can compute. */
  readonly key: string;
  /** The tensors that have a value for each element, or are repeated to have one. */
  readonly arrays: readonly string[];
  /** The tensors of one element. */
  readonly uniforms: readonly string[];
  readonly repeats: ReadonlyMap<string, Repeat>;
  /** How the values are summed, if they are; with a period of 1 the pass itself does. */
  readonly sum: Repeat | undefined;
  /** How many elements are computed at a time: whole periods, or all. */
  readonly step: number;
}

/** Elements in a step, unless a period is longer: few enough to stay in the processor's cache. */
const few = 4096;

/** How a variant's pass goes over these tensors. */
export function scheduleOf({ tensors, summed }: Variant, inputs: Readonly<Record<string, TensorInfo>>): Schedule {
  if (tensors.length === 0) return plain;
  const { shape } = inputs.x as TensorInfo;
  const size = sizeOf(shape);
  const smaller = tensors.filter((name) => sizeOf(inputs[name]?.shape ?? []) !== size);
  const all = new Map(smaller.flatMap((name) => layout(name, repeat(inputs[name]?.shape ?? [], shape))));
  const uniforms = smaller.filter((name) => all.get(name)?.period === 1);
  const repeats = new Map([...all].filter(([name]) => !uniforms.includes(name)));
  const period = Math.max(1, ...[...repeats.values()].map((each) => each.period));
  const arrays = ["x", ...tensors.filter((name) => !uniforms.includes(name))];
  const sum = summed === undefined ? undefined : all.get(summed);
  return {
    key: `${arrays.join(" ")}${sum?.period === 1 ? " summed" : ""}`,
    arrays,
    uniforms,
    repeats,
    sum,
    step: repeats.size === 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(few / period)) * period,
  };
}

function layout(name: string, found: Repeat | undefined): readonly (readonly [string, Repeat])[] {
  return found === undefined ? [] : [[name, found]];
}

const plain: Schedule = { key: "x", arrays: ["x"], uniforms: [], repeats: new Map(), sum: undefined, step: Number.POSITIVE_INFINITY };

/** Whether every tensor has a value for each element of x, and so has the result. */
export function isWhole({ repeats, uniforms, sum }: Schedule): boolean {
  return repeats.size === 0 && uniforms.length === 0 && sum === undefined;
}

/** The beginning and the end of each step over so many elements. */
export function* steps({ step }: Schedule, size: number): Generator<readonly [start: number, end: number]> {
  for (let start = 0; start < size; start += step) yield [start, Math.min(start + step, size)];
}
