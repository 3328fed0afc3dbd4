import { type Code, get, i32, op, set, when } from "./code.ts";
import type { Constants } from "./constants.ts";
import { type Part, part } from "./part.ts";
import { type Routine, weight } from "./routine.ts";
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

/** How a group reaches its elements. */
export interface Access {
  readonly suffix: string;
  /** Sets a local to a symbol's values. */
  readonly load: (local: string, name: string) => Code;
  readonly store: (result: number, singles: Code) => Code;
  /** What is added to a sum, of the doubles of the first two lanes or of the others. */
  readonly summand: (doubles: Code, part: number) => Code;
  readonly address: (name: string) => Code;
  /** Of the lanes in this mask those that are elements. */
  readonly lanes: (mask: Code) => Code;
}

/** Four elements at this many bytes from where the arrays now stand. */
export function fourElements(offset: number): Access {
  const at = `offset=${offset}`;
  return {
    suffix: `_${offset}`,
    load: (local, name) => set(local, op(["v128.load", at], get(`$in.${name}`))),
    store: (i, singles) => op(["v128.store", at], get(`$out${i}`), singles),
    summand: (doubles) => doubles,
    address: (name) => op("i32.add", get(`$in.${name}`), i32(offset)),
    lanes: (mask) => mask,
  };
}

/** Whether there are four elements left; set by `measure`. */
const four = get("$four");
/** The lanes that are elements, of the first two and of the others. */
const real = ["$real0", "$real1"];

/**
 * Four elements while so many are left, then one in all lanes, of which only the first is stored. The instructions are the same, so that
 * a result's bits are the same wherever it stands.
 */
export const fourOrOne: Access = {
  suffix: "_few",
  load: (local, name) => {
    const place = get(`$in.${name}`);
    return when(four, set(local, op("v128.load", place)), set(local, op("v128.load32_splat", place)));
  },
  store: (i, singles) => {
    const place = get(`$out${i}`);
    return when(four, op("v128.store", place, singles), op(["v128.store32_lane", "0"], place, singles));
  },
  summand: (doubles, part) => op("v128.and", doubles, get(real[part] as string)),
  address: (name) => get(`$in.${name}`),
  lanes: (mask) => op("i32.and", mask, choose(15, 1)),
};

/** The number of elements that `fourOrOne` computes. */
export const length: Code = choose(4, 1);

/** What is set before each group of `fourOrOne`. */
export function measure(routine: Routine): Code {
  const lanes = (first: number, second: number): Code => ["v128.const", "i64x2", String(first), String(second)];
  return [
    set("$four", op("i32.ge_u", get("$count"), i32(4))),
    measures(routine).length === 0
      ? []
      : when(
          four,
          real.map((name) => set(name, lanes(-1, -1))),
          [set("$real0", lanes(-1, 0)), set("$real1", lanes(0, 0))],
        ),
  ];
}

/** The v128 locals of `measure`. */
export function measures(routine: Routine): readonly string[] {
  return routine.summed.includes(true) ? real : [];
}

function choose(ifFour: number, otherwise: number): Code {
  return op("select", i32(ifFour), i32(otherwise), four);
}

/** The routine's program on these elements. */
export function group(routine: Routine, constants: Constants, access: Access): Group {
  const names = [...routine.arrays, ...(routine.weighted ? [weight] : [])];
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
