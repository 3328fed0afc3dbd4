import type { Certified, Program, Span } from "@gofz/core";
import { fourOrOne } from "./access.ts";
import { type Code, get, op, set, when } from "./code.ts";
import type { Constants } from "./constants.ts";
import { type Group, group, inTurn } from "./group.ts";
import { elementsOf, type Routine } from "./routine.ts";

/** A routine that computes all lanes by a program in single precision. */
export function singleOnly(routine: Routine, program: Program): Routine {
  return { ...routine, program, certified: undefined };
}

/** A group whose lanes are computed in single precision where that is certified, by the other program elsewhere; each only if a lane needs it. */
export function mixed(routine: Routine, { lo, hi, wider }: Certified, constants: Constants): Group {
  const names = elementsOf(routine);
  const loaded = (name: string): string => `$in.${name}_loaded`;
  const results = routine.summed.map((_, i) => ({ single: `$y${i}_single`, double: `$y${i}_double` }));
  const into = (kind: "single" | "double") => ({
    ...fourOrOne,
    suffix: `_${kind}`,
    load: (local: string, name: string) => set(local, get(loaded(name))),
    store: (i: number, singles: Code) => set((results[i] as (typeof results)[number])[kind], singles),
  });
  const single = group(singleOnly(routine, wider.program), constants, into("single"));
  const double = group({ ...routine, certified: undefined }, constants, into("double"));
  return {
    locals: [...names.map(loaded), ...single.locals, ...double.locals, "$inside", ...results.flatMap(Object.values)],
    statements: [
      ...names.map((name) => fourOrOne.load(loaded(name), name)),
      set("$inside", inside([{ lo, hi }, ...wider.flats], get(loaded("x")), constants)),
      when(op("v128.any_true", get("$inside")), inTurn([single])),
      when(op("i32.eqz", op("i32x4.all_true", get("$inside"))), [
        inTurn([double]),
        results.map(({ single, double }) => set(single, op("v128.bitselect", get(single), get(double), get("$inside")))),
      ]),
    ],
    stores: results.map(({ single }, i) => ({ value: get(single), write: (singles) => fourOrOne.store(i, singles) })),
    rest: [],
  };
}

/** The mask of the lanes in which x lies in one of the spans; NaN does not. */
export function inside(spans: readonly Span[], x: Code, constants: Constants): Code {
  const end = (value: number): Code => constants.of("f32")(value).code;
  const within = ({ lo, hi }: Span): Code => {
    const [above, below] = [op("f32x4.ge", x, end(lo)), op("f32x4.le", x, end(hi))];
    return hi === Infinity ? above : lo === -Infinity ? below : both(above, below);
  };
  return spans.map(within).reduce((a, b) => op("v128.or", a, b));
}

/** The lanes that are in both masks. */
export function both(a: Code, b: Code): Code {
  return op("v128.and", a, b);
}
