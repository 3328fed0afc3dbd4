import type { Certified, Format, Program, Span } from "@gofz/core";
import { memoryImport } from "./assemble.ts";
import { type Constants, constants } from "./constants.ts";
import { abreast, fourElements, type Group, group, inTurn, oneElement } from "./group.ts";
import { both, inside, mixed, singleOnly, when } from "./mixed.ts";
import { type Routine, weight } from "./routine.ts";

/** How many groups of four elements one turn of the loop computes: single precision has little to do for each. */
const unrolled: Readonly<Record<Format, number>> = { f32: 4, f64: 1 };

/**
 * The WebAssembly text of a routine. It imports gofz.memory and gofz.refine and exports
 * run(count, addresses of the arrays, address of dy, uniform values, addresses of the results).
 */
export function moduleText(routine: Routine): string {
  const known = constants();
  const loops = routine.certified === undefined ? plain(routine, known) : certifiedLoops(routine, routine.certified, known);
  const names = [...routine.arrays, ...(routine.weighted ? [weight] : [])];
  const v128s = [
    ...new Set(loops.flatMap(({ locals }) => locals)),
    ...known.locals.values(),
    ...routine.uniforms.map((name) => `$in.${name}_all`),
  ];
  const sums = routine.summed.flatMap((summed, i) => (summed ? [`$sum${i}`] : []));
  return `(module
  ${memoryImport(routine.shared)}
  (import "gofz" "refine" (func $refine (param i32 i32 i32)))
  (func (export "run") (param $count i32)
    ${names.map((name) => `(param $in.${name} i32)`).join(" ")}
    ${routine.uniforms.map((name) => `(param $in.${name} f32)`).join(" ")}
    ${routine.summed.map((_, i) => `(param $out${i} i32)`).join(" ")}
    (local $doubted i32)${routine.certified === undefined ? "" : " (local $until i32)"}
    ${[...v128s, ...sums].map((name) => `(local ${name} v128)`).join(" ")}
    ${[...known.locals].map(([text, name]) => `(local.set ${name} ${text})`).join("\n    ")}
    ${routine.uniforms.map((name) => `(local.set $in.${name}_all ${everywhere(routine.program.format, name)})`).join("\n    ")}
    ${loops.flatMap(({ statements }) => statements).join("\n    ")}
    ${sums.map((sum) => `(f64.store (local.get $out${sum.slice(4)}) (f64.add (f64x2.extract_lane 0 (local.get ${sum})) (f64x2.extract_lane 1 (local.get ${sum}))))`).join("\n    ")}
  )
)`;
}

function everywhere(format: Format, name: string): string {
  return format === "f32" ? `(f32x4.splat (local.get $in.${name}))` : `(f64x2.splat (f64.promote_f32 (local.get $in.${name})))`;
}

/** The text of a loop, and the v128 locals that it uses. */
type Loop = Pick<Group, "locals" | "statements">;

/** As many groups at a time as are worth it, then one element at a time. */
function plain(routine: Routine, known: Constants): readonly Loop[] {
  const groups = Array.from({ length: unrolled[routine.program.format] }, (_, i) => group(routine, known, fourElements(16 * i)));
  return [
    loop("$groups", 4 * groups.length, [...abreast(groups), ...advance(routine, 4 * groups.length)], groups),
    rest(routine, group(routine, known, oneElement)),
  ];
}

/** Sixteen elements in single precision where all of them are certified, or else flat; else the four groups of them one by one. */
function certifiedLoops(routine: Routine, certified: Certified, known: Constants): readonly Loop[] {
  const { lo, hi, wider } = certified;
  const accesses = Array.from({ length: unrolled.f32 }, (_, i) => fourElements(16 * i));
  const count = 4 * accesses.length;
  const groups: Group[] = [];
  const sixteen = (program: Program, spans: readonly Span[]): readonly string[] => {
    const singles = accesses.map((access) => group(singleOnly(routine, program), known, access));
    groups.push(...singles);
    const all = accesses.map(({ load }) => inside(spans, load("x"), known)).reduce(both);
    return when(`(i32x4.all_true ${all})`, [...abreast(singles), ...advance(routine, count), "(br $groups)"]);
  };
  const four = mixed(routine, certified, known, fourElements(0));
  return [
    loop(
      "$groups",
      count,
      [
        ...sixteen(certified.program, [{ lo, hi }]),
        ...(wider.flats.length > 0 ? sixteen(wider.program, [{ lo, hi }, ...wider.flats]) : []),
        `(local.set $until (i32.sub (local.get $count) (i32.const ${count})))`,
        "(loop $four",
        ...[...inTurn([four]), ...advance(routine, 4)].map((statement) => `  ${statement}`),
        "  (br_if $four (i32.ne (local.get $count) (local.get $until))))",
      ],
      [...groups, four],
    ),
    rest(routine, mixed(routine, certified, known, oneElement)),
  ];
}

function rest(routine: Routine, element: Group): Loop {
  return loop("$rest", 1, [...inTurn([element]), ...advance(routine, 1)], [element]);
}

/** Repeats the statements while at least `least` elements are left. */
function loop(label: string, least: number, statements: readonly string[], groups: readonly Group[]): Loop {
  return {
    locals: groups.flatMap(({ locals }) => locals),
    statements: [
      `(block ${label}_end (loop ${label}`,
      `  (br_if ${label}_end (i32.lt_u (local.get $count) (i32.const ${least})))`,
      ...statements.map((statement) => `  ${statement}`),
      `  (br ${label})))`,
    ],
  };
}

/** Moves every address on by `count` elements. */
function advance({ arrays, weighted, summed }: Routine, count: number): readonly string[] {
  const inputs = [...arrays, ...(weighted ? [weight] : [])].map((name) => `$in.${name}`);
  const moving = [...inputs, ...summed.flatMap((sum, i) => (sum ? [] : [`$out${i}`]))];
  return [
    ...moving.map((name) => `(local.set ${name} (i32.add (local.get ${name}) (i32.const ${4 * count})))`),
    `(local.set $count (i32.sub (local.get $count) (i32.const ${count})))`,
  ];
}
