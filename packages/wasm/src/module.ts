import type { Format } from "@gofz/core";
import { type Expression, splat } from "./expression.ts";
import { fourElements, type Group, oneElement } from "./group.ts";
import { type Routine, weight } from "./routine.ts";
import { lanes } from "./steps.ts";

/** How many groups of four elements one turn of the loop computes: single precision has little to do for each. */
const unrolled: Readonly<Record<Format, number>> = { f32: 4, f64: 1 };

/**
 * The WebAssembly text of a routine. It imports gofz.memory and gofz.refine and exports
 * run(count, addresses of the arrays, address of dy, uniform values, addresses of the results).
 */
export function moduleText(routine: Routine): string {
  // Constants are locals, set once: measured as fast as a v128.const wherever it is used, and faster where there are many.
  const constants = new Map<string, string>();
  const constant = (value: number): Expression => {
    const { text, constant } = splat(lanes[routine.program.format], value);
    const name = constants.get(text) ?? `$c${constants.size}`;
    constants.set(text, name);
    return { text: `(local.get ${name})`, constant };
  };
  const groups = Array.from({ length: unrolled[routine.program.format] }, (_, i) => fourElements(routine, 16 * i, constant));
  const last = oneElement(routine, constant);
  const names = [...routine.arrays, ...(routine.weighted ? [weight] : [])];
  const v128s = [
    ...new Set([...groups, last].flatMap(({ locals }) => locals)),
    ...constants.values(),
    ...routine.uniforms.map((name) => `$in.${name}_all`),
  ];
  const sums = routine.summed.flatMap((summed, i) => (summed ? [`$sum${i}`] : []));
  const step = 4 * groups.length;
  return `(module
  (import "gofz" "memory" (memory 0${routine.shared ? " 65536 shared" : ""}))
  (import "gofz" "refine" (func $refine (param i32 i32 i32)))
  (func (export "run") (param $count i32)
    ${names.map((name) => `(param $in.${name} i32)`).join(" ")}
    ${routine.uniforms.map((name) => `(param $in.${name} f32)`).join(" ")}
    ${routine.summed.map((_, i) => `(param $out${i} i32)`).join(" ")}
    (local $doubted i32)
    ${[...v128s, ...sums].map((name) => `(local ${name} v128)`).join(" ")}
    ${[...constants].map(([text, name]) => `(local.set ${name} ${text})`).join("\n    ")}
    ${routine.uniforms.map((name) => `(local.set $in.${name}_all ${everywhere(routine.program.format, name)})`).join("\n    ")}
    ${loop("$groups", step, names, routine, groups)}
    ${loop("$rest", 1, names, routine, [last])}
    ${sums.map((sum) => `(f64.store (local.get $out${sum.slice(4)}) (f64.add (f64x2.extract_lane 0 (local.get ${sum})) (f64x2.extract_lane 1 (local.get ${sum}))))`).join("\n    ")}
  )
)`;
}

function everywhere(format: Format, name: string): string {
  return format === "f32" ? `(f32x4.splat (local.get $in.${name}))` : `(f64x2.splat (f64.promote_f32 (local.get $in.${name})))`;
}

/** Repeats `groups` while at least `step` elements are left, moving every address on. */
function loop(label: string, step: number, names: readonly string[], { summed }: Routine, groups: readonly Group[]): string {
  const moving = [...names.map((name) => `$in.${name}`), ...summed.flatMap((sum, i) => (sum ? [] : [`$out${i}`]))];
  return `(block ${label}_end (loop ${label}
      (br_if ${label}_end (i32.lt_u (local.get $count) (i32.const ${step})))
      ${groups.flatMap(({ statements }) => statements).join("\n      ")}
      ${moving.map((name) => `(local.set ${name} (i32.add (local.get ${name}) (i32.const ${4 * step})))`).join("\n      ")}
      (local.set $count (i32.sub (local.get $count) (i32.const ${step})))
      (br ${label})))`;
}
