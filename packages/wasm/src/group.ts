import type { Access } from "./access.ts";
import { type Code, get, i32, op, set, when } from "./code.ts";
import type { Constants } from "./constants.ts";
import { type Part, part } from "./part.ts";
import { elementsOf, type Routine } from "./routine.ts";
import { shuffle, widths } from "./width.ts";

/** The code that computes neighbouring elements, and the v128 locals that it uses. */
export interface Group {
  readonly locals: readonly string[];
  /** What is set, then what is stored of it. */
  readonly statements: readonly Code[];
  readonly stores: readonly Store[];
  /** What follows the stores. */
  readonly rest: readonly Code[];
}

/** A v128 of singles, and where it goes. */
export interface Store {
  readonly value: Code;
  readonly write: (singles: Code) => Code;
}

/** The routine's program on these elements. */
export function group(routine: Routine, constants: Constants, access: Access): Group {
  const names = elementsOf(routine);
  const { suffix } = access;
  const { widen, narrow } = widths[routine.program.format];
  const constant = constants.of(routine.program.format);
  const parts = widen.map((widen, k) => part(routine, { names, loaded: suffix, suffix: `${suffix}_${k}`, widen, constant }));
  const loaded = (name: string): string => `$in.${name}${suffix}`;
  const results = routine.summed.map((_, i) => parts.map(({ results }) => results[i] ?? []));
  const stored = routine.summed.flatMap((summed, i) => (summed ? [] : [i]));
  const result = (i: number): string => `$y${i}${suffix}`;
  return {
    locals: [...names.map(loaded), ...parts.flatMap(({ locals }) => locals), ...stored.map(result)],
    statements: [
      ...names.map((name) => access.load(loaded(name), name)),
      ...parts.flatMap(({ statements }) => statements),
      ...results.flatMap((values, i) =>
        routine.summed[i] === true ? sums(routine, i, values, access) : [set(result(i), narrow(...values))],
      ),
    ],
    stores: stored.map((i) => ({ value: get(result(i)), write: (singles) => access.store(i, singles) })),
    rest: stored.flatMap((i) => refinement(routine, i, parts, access)),
  };
}

/** Groups one after the other. */
export function inTurn(groups: readonly Group[]): readonly Code[] {
  return groups.flatMap(({ statements, stores, rest }) => [...statements, ...stores.map(({ value, write }) => write(value)), ...rest]);
}

/** Groups in pairs, the two of a pair beside each other: what they wait for, they wait for together. */
export function abreast(groups: readonly Group[]): readonly Code[] {
  return groups.flatMap((group, i) => {
    const next = groups[i + 1];
    if (i % 2 === 1) return [];
    return next === undefined ? inTurn([group]) : pair(group, next);
  });
}

function pair(group: Group, next: Group): readonly Code[] {
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
function beside(value: Code, other: Code): Code {
  return shuffle([...Array(16).keys()], value, other);
}

function sums({ program }: Routine, i: number, values: readonly Code[], access: Access): readonly Code[] {
  const sum = `$sum${i}`;
  return widths[program.format].doubles(...values).map((pair, k) => set(sum, op("f64x2.add", get(sum), access.summand(pair, k))));
}

/** Hands the lanes in which cancellation has cost too many bits to the imported `refine`, which computes them with more. */
function refinement({ program, arrays }: Routine, i: number, parts: readonly Part[], access: Access): readonly Code[] {
  const { bitmask } = widths[program.format];
  const masks = parts.flatMap(({ doubts }, k) => (doubts[i] === undefined ? [] : [op("i32.shl", op(bitmask, doubts[i].code), i32(2 * k))]));
  const [first, ...rest] = masks;
  if (first === undefined || arrays[0] === undefined) return [];
  const lanes = rest.reduce((all, mask) => op("i32.or", all, mask), first);
  const doubted = op(["local.tee", "$doubted"], access.lanes(lanes));
  return [when(doubted, op(["call", "$refine"], i32(i), access.address(arrays[0]), get("$doubted")))];
}
