import type { Certified, Program, Span } from "@gofz/core";
import type { Constants } from "./constants.ts";
import { type Access, type Group, group, inTurn } from "./group.ts";
import type { Routine } from "./routine.ts";

/** A routine that computes all lanes by a program in single precision. */
export function singleOnly(routine: Routine, program: Program): Routine {
  return { ...routine, program, certified: undefined };
}

/** A group whose lanes are computed in single precision where that is certified, by the other program elsewhere; each only if a lane needs it. */
export function mixed(routine: Routine, { lo, hi, wider }: Certified, constants: Constants, access: Access): Group {
  const results = routine.summed.map((_, i) => ({ single: `$y${i}_single`, double: `$y${i}_double` }));
  const into = (kind: "single" | "double"): Access => ({
    ...access,
    suffix: `${access.suffix}_${kind}`,
    store: (i, singles) => `(local.set ${results[i]?.[kind]} ${singles})`,
  });
  const single = group(singleOnly(routine, wider.program), constants, into("single"));
  const double = group({ ...routine, certified: undefined }, constants, into("double"));
  return {
    locals: [...single.locals, ...double.locals, "$inside", ...results.flatMap(Object.values)],
    statements: [
      `(local.set $inside ${inside([{ lo, hi }, ...wider.flats], access.load("x"), constants)})`,
      ...when("(v128.any_true (local.get $inside))", inTurn([single])),
      ...when("(i32.eqz (i32x4.all_true (local.get $inside)))", [
        ...inTurn([double]),
        ...results.map(
          ({ single, double }) => `(local.set ${single} (v128.bitselect (local.get ${single}) (local.get ${double}) (local.get $inside)))`,
        ),
      ]),
    ],
    stores: results.map(({ single }, i) => ({ value: `(local.get ${single})`, write: (singles) => access.store(i, singles) })),
    rest: [],
  };
}

/** The mask of the lanes in which x lies in one of the spans; NaN does not. */
export function inside(spans: readonly Span[], x: string, constants: Constants): string {
  const end = (value: number): string => constants.of("f32")(value).text;
  const within = ({ lo, hi }: Span): string => {
    const [above, below] = [`(f32x4.ge ${x} ${end(lo)})`, `(f32x4.le ${x} ${end(hi)})`];
    return hi === Infinity ? above : lo === -Infinity ? below : both(above, below);
  };
  return spans.map(within).reduce((a, b) => `(v128.or ${a} ${b})`);
}

/** The lanes that are in both masks. */
export function both(a: string, b: string): string {
  return `(v128.and ${a} ${b})`;
}

/** Statements that are run on a condition. */
export function when(condition: string, statements: readonly string[]): readonly string[] {
  return [`(if ${condition} (then`, ...statements.map((statement) => `  ${statement}`), "))"];
}
