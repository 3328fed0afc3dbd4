import { bare, type Certified, certified, evaluate, isWhole, lowerCheapest, simplify, substitute, symbols, type Term } from "@gofz/core";
import { isShared } from "./assemble.ts";
import { KernelError } from "./errors.ts";
import { instantiate, type Refine } from "./instance.ts";
import { elementsOf, weight } from "./routine.ts";

/** How closely a kernel follows the formula: fast is within 2 float32 ULP (4 for slopes), exact rounds the true value once. */
export type Precision = "fast" | "exact";

/** One pass over neighbouring elements in a memory. Addresses are in bytes, of float32 values. */
export interface Pass {
  readonly run: (count: number, inputs: Readonly<Record<string, number>>, outputs: readonly number[]) => void;
}

/** What a pass computes, and in which memory. */
export interface PassOptions {
  readonly precision: Precision;
  readonly memory: WebAssembly.Memory;
  /** The symbols that have an address, one value an element; the others have one value for all. Default: x. */
  readonly arrays?: readonly string[];
  /** Whether every result is multiplied by the element of an array called dy. */
  readonly weighted?: boolean;
  /** Whether the terms are slopes, which may err twice as much. Default: what is weighted is. */
  readonly slopes?: boolean;
  /** Values that the parameters usually have: while all have them, a program is used that knows them. */
  readonly typical?: Readonly<Record<string, number>>;
  /** What is known of how fast programs are lowered: the activation's `plans`. */
  readonly plans?: string;
  /** A program in single precision that is used where x lies in its interval. Default: what core has certified for a fast pass. */
  readonly certified?: Certified | undefined;
  /** For each term, whether its values are summed into one double at the output's address. */
  readonly summed?: readonly boolean[];
}

/**
 * One fused pass that computes `terms` at every element, compiled synchronously when it first runs: once for the typical values of the
 * symbols that have one value for all, once for all others. An output must not lie on an input.
 */
export function pass(terms: readonly Term[], options: PassOptions): Pass {
  const { arrays = ["x"], typical = {} } = options;
  const uniforms = symbols(...terms).flatMap(({ name }) => (arrays.includes(name) ? [] : [name]));
  for (const name of [...arrays, ...uniforms]) checkName(name);
  const usual = Object.fromEntries(
    Object.entries(typical).flatMap(([name, value]) => (uniforms.includes(name) ? [[name, Math.fround(value)]] : [])),
  );
  const known = Object.entries(usual);
  const special = once(() =>
    compile(
      terms.map((term) => simplify(substitute(term, usual))),
      options,
    ),
  );
  const general = known.length === 0 ? special : once(() => compile(terms, options));
  return {
    run: (count, inputs, outputs) => {
      const isUsual = known.every(([name, value]) => Math.fround(at(inputs, name)) === value);
      (isUsual ? special : general)().run(count, inputs, outputs);
    },
  };
}

function compile(
  terms: readonly Term[],
  {
    precision,
    memory,
    arrays = ["x"],
    weighted = false,
    slopes = weighted,
    typical = {},
    plans = "",
    certified: given,
    summed = terms.map(() => false),
  }: PassOptions,
): Pass {
  const uniforms = symbols(...terms).flatMap(({ name }) => (arrays.includes(name) ? [] : [name]));
  // A sum is of doubles.
  const mayBeSingle = precision === "fast" && arrays.includes("x") && !summed.includes(true);
  const single = mayBeSingle ? (given ?? certified(terms, slopes ? 2 * bare.ulps : bare.ulps)) : undefined;
  const whole = single !== undefined && isWhole(single) ? single.program : undefined;
  const program = whole ?? lowerCheapest(terms, precision, { ...bare, typical, plans });
  const order = [...elementsOf({ arrays, weighted }), ...uniforms];
  let job: Job = { inputs: {}, outputs: [] };
  const refine: Refine = (result, address, lanes) => {
    const first = (address - at(job.inputs, arrays[0])) / 4;
    for (const lane of [0, 1, 2, 3]) if ((lanes >> lane) % 2 === 1) recompute(result, first + lane);
  };
  const routine = {
    program,
    // What is in single precision already has nothing to gain.
    certified: program.format === "f64" ? single : undefined,
    arrays,
    uniforms,
    weighted,
    summed,
    shared: isShared(memory),
  };
  const start = instantiate(routine, memory, refine);
  return {
    run: (count, inputs, outputs) => {
      job = { inputs, outputs };
      start(count, ...order.map((name) => at(inputs, name)), ...outputs);
    },
  };

  function recompute(result: number, i: number): void {
    const view = new DataView(memory.buffer);
    const element = (name: string): number => view.getFloat32(at(job.inputs, name) + 4 * i, true);
    const elements = arrays.map((name): [string, number] => [name, element(name)]);
    const environment = {
      ...Object.fromEntries(uniforms.map((name) => [name, Math.fround(at(job.inputs, name))])),
      ...Object.fromEntries(elements),
    };
    const value = evaluate(terms[result] as Term, environment);
    view.setFloat32((job.outputs[result] ?? 0) + 4 * i, weighted ? element(weight) * value : value, true);
  }
}

/** A decoded term may come from a stranger, and its names go into the module's text. */
function checkName(name: string): void {
  if (!/^[A-Za-z_]\w*$/.test(name))
    throw new KernelError(`${JSON.stringify(name)} can't be a symbol's name in a kernel. Use letters, digits and _.`);
}

interface Job {
  readonly inputs: Readonly<Record<string, number>>;
  readonly outputs: readonly number[];
}

function at(inputs: Readonly<Record<string, number>>, name: string | undefined): number {
  const place = name === undefined ? undefined : inputs[name];
  if (place === undefined) throw new KernelError(`The kernel reads ${name}, which was not given. Pass an address or a number for ${name}.`);
  return place;
}

function once<V>(make: () => V): () => V {
  let made: { readonly value: V } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
