import type { Constants } from "./constants.ts";
import { type Part, part } from "./part.ts";
import { type Routine, weight } from "./routine.ts";
import { widths } from "./width.ts";

/** The text that computes neighbouring elements, and the v128 locals that it uses. */
export interface Group {
  readonly locals: readonly string[];
  readonly statements: readonly string[];
}

/** How a group reaches its elements. */
export interface Access {
  readonly suffix: string;
  /** How many v128s of doubles it fills, where the program is one in doubles. */
  readonly parts: 1 | 2;
  readonly load: (name: string) => string;
  readonly store: (result: number, singles: string) => string;
  readonly summand: (doubles: string) => string;
  readonly address: (name: string) => string;
  /** The lanes that are elements: of one element in all lanes only the first is one. */
  readonly lanes: 1 | 15;
}

/** Four elements at this many bytes from where the arrays now stand. */
export function fourElements(offset: number): Access {
  return {
    suffix: `_${offset}`,
    parts: 2,
    load: (name) => `(v128.load offset=${offset} (local.get $in.${name}))`,
    store: (i, singles) => `(v128.store offset=${offset} (local.get $out${i}) ${singles})`,
    summand: (doubles) => doubles,
    address: (name) => `(i32.add (local.get $in.${name}) (i32.const ${offset}))`,
    lanes: 15,
  };
}

/** One element in all lanes, computed by the same instructions as four: its bits are the same wherever it stands. */
export const oneElement: Access = {
  suffix: "_last",
  parts: 1,
  load: (name) => `(v128.load32_splat (local.get $in.${name}))`,
  store: (i, singles) => `(v128.store32_lane 0 (local.get $out${i}) ${singles})`,
  summand: (doubles) => `(f64x2.replace_lane 1 ${doubles} (f64.const 0))`,
  address: (name) => `(local.get $in.${name})`,
  lanes: 1,
};

/** The routine's program on these elements. */
export function group(routine: Routine, constants: Constants, access: Access): Group {
  const names = [...routine.arrays, ...(routine.weighted ? [weight] : [])];
  const { suffix } = access;
  const { widen } = widths[routine.program.format];
  const constant = constants.of(routine.program.format);
  const parts = widen
    .slice(0, access.parts)
    .map((widen, k) => part(routine, { names, loaded: suffix, suffix: `${suffix}_${k}`, widen, constant }));
  const loads = names.map((name) => `(local.set $in.${name}${suffix} ${access.load(name)})`);
  const results = routine.summed.map((_, i) => parts.map(({ results }) => results[i] ?? ""));
  return {
    locals: [...names.map((name) => `$in.${name}${suffix}`), ...parts.flatMap(({ locals }) => locals)],
    statements: [
      ...loads,
      ...parts.flatMap(({ statements }) => statements),
      ...results.flatMap((values, i) =>
        routine.summed[i] === true ? sums(routine, i, values, access) : stores(routine, i, values, access),
      ),
      ...routine.summed.flatMap((summed, i) => (summed ? [] : refinement(routine, i, parts, access))),
    ],
  };
}

function stores({ program }: Routine, i: number, values: readonly string[], access: Access): readonly string[] {
  return [access.store(i, widths[program.format].narrow(...values))];
}

function sums({ program }: Routine, i: number, values: readonly string[], access: Access): readonly string[] {
  const doubles = widths[program.format].doubles(...values).slice(0, access.parts);
  return doubles.map((pair) => `(local.set $sum${i} (f64x2.add (local.get $sum${i}) ${access.summand(pair)}))`);
}

/** Hands the lanes in which cancellation has cost too many bits to the imported `refine`, which computes them with more. */
function refinement({ program, arrays }: Routine, i: number, parts: readonly Part[], access: Access): readonly string[] {
  const { bitmask } = widths[program.format];
  const masks = parts.flatMap(({ doubts }, k) =>
    doubts[i] === undefined ? [] : [`(i32.shl (${bitmask} ${doubts[i].text}) (i32.const ${2 * k}))`],
  );
  const [first, ...rest] = masks;
  if (first === undefined || arrays[0] === undefined) return [];
  const lanes = rest.reduce((all, mask) => `(i32.or ${all} ${mask})`, first);
  const call = `(call $refine (i32.const ${i}) ${access.address(arrays[0])} (local.get $doubted))`;
  return [`(if (local.tee $doubted (i32.and ${lanes} (i32.const ${access.lanes}))) (then ${call}))`];
}
