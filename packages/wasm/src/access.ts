import { type Code, get, i32, op, set, when } from "./code.ts";
import type { Routine } from "./routine.ts";

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

/** Whether there are four elements left; set by `measured`. */
const four = get("$four");
/** The masks of the lanes that are elements, of the first two and of the others. */
export const real = ["$real0", "$real1"] as const;

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
export const count: Code = choose(4, 1);

/** What `fourOrOne` asks for before each group: whether there are four elements, and, where they are summed, which lanes are real. */
export function measured(routine: Routine): Code {
  const mask = (name: string, first: number, second: number): Code => set(name, ["v128.const", "i64x2", String(first), String(second)]);
  const [head, tail] = real;
  const masks = when(four, [mask(head, -1, -1), mask(tail, -1, -1)], [mask(head, -1, 0), mask(tail, 0, 0)]);
  return [set("$four", op("i32.ge_u", get("$count"), i32(4))), routine.summed.includes(true) ? masks : []];
}

function choose(ifFour: number, otherwise: number): Code {
  return op("select", i32(ifFour), i32(otherwise), four);
}
