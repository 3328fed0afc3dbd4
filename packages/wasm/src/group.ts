import type { Constants } from "./constants.ts";
import { type Part, part } from "./part.ts";
import { type Routine, weight } from "./routine.ts";
import { widths } from "./width.ts";

/** The text that computes neighbouring elements, and the v128 locals that it uses. */
export interface Group {
  readonly locals: readonly string[];
  /** What is set, then what is stored of it. */
  readonly statements: readonly string[];
  readonly stores: readonly Store[];
  /** What follows the stores. */
  readonly rest: readonly string[];
}

/** A v128 of singles, and where it goes. */
export interface Store {
  readonly value: string;
  readonly write: (singles: string) => string;
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
  const stored = routine.summed.flatMap((summed, i) => (summed ? [] : [i]));
  const result = (i: number): string => `$y${i}${suffix}`;
  const { narrow } = widths[routine.program.format];
  return {
    locals: [...names.map((name) => `$in.${name}${suffix}`), ...parts.flatMap(({ locals }) => locals), ...stored.map(result)],
    statements: [
      ...loads,
      ...parts.flatMap(({ statements }) => statements),
      ...results.flatMap((values, i) =>
        routine.summed[i] === true ? sums(routine, i, values, access) : [`(local.set ${result(i)} ${narrow(...values)})`],
      ),
    ],
    stores: stored.map((i) => ({ value: `(local.get ${result(i)})`, write: (singles) => access.store(i, singles) })),
    rest: stored.flatMap((i) => refinement(routine, i, parts, access)),
  };
}

/** Groups one after the other. */
export function inTurn(groups: readonly Group[]): readonly string[] {
  return groups.flatMap(({ statements, stores, rest }) => [...statements, ...stores.map(({ value, write }) => write(value)), ...rest]);
}

/** Groups in pairs, the two of a pair beside each other: what they wait for, they wait for together. */
export function abreast(groups: readonly Group[]): readonly string[] {
  return groups.flatMap((group, i) => {
    const next = groups[i + 1];
    if (i % 2 === 1) return [];
    return next === undefined ? inTurn([group]) : pair(group, next);
  });
}

function pair(group: Group, next: Group): readonly string[] {
  return [
    ...group.statements,
    ...next.statements,
    ...group.stores.map(({ value, write }, i) => write(beside(value, next.stores[i]?.value ?? value))),
    ...next.stores.map(({ value, write }) => write(value)),
    ...group.rest,
    ...next.rest,
  ];
}

/** `value`. V8 computes a value right before its use: to a shuffle that takes no lane of `other`, and is no instruction, both are of use. */
function beside(value: string, other: string): string {
  return `(i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 ${value} ${other})`;
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
