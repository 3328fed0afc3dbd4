import type { Certified, Format, Program, Span } from "@gofz/core";
import { count, fourElements, fourOrOne, measured, real } from "./access.ts";
import { type Field, func, imported, memoryOf } from "./assemble.ts";
import { type Code, get, i32, leave, loop, op, set, when } from "./code.ts";
import { type Constants, constants } from "./constants.ts";
import { abreast, type Group, group, inTurn } from "./group.ts";
import { both, inside, mixed, singleOnly } from "./mixed.ts";
import { elementsOf, type Routine } from "./routine.ts";

/** Single precision has little to do for four elements: one turn of its loop computes four times as many. */
const unrolled = [0, 16, 32, 48].map(fourElements);
const many = 4 * unrolled.length;

/**
 * The WebAssembly module of a routine. It imports gofz.memory and gofz.refine and exports
 * run(count, addresses of the arrays, address of dy, uniform values, addresses of the results).
 */
export function moduleOf(routine: Routine): readonly Field[] {
  const known = constants();
  const body = routine.certified === undefined ? plain(routine, known) : certifiedLoops(routine, routine.certified, known);
  const sums = routine.summed.flatMap((summed, i) => (summed ? [{ sum: `$sum${i}`, out: `$out${i}` }] : []));
  const everywhere = (name: string): string => `$in.${name}_all`;
  const v128s = new Set([
    ...body.locals,
    ...real,
    ...known.locals().map(({ name }) => name),
    ...routine.uniforms.map(everywhere),
    ...sums.map(({ sum }) => sum),
  ]);
  const uniforms = routine.uniforms.map((name) => ({ name: `$in.${name}`, type: "f32" }));
  const integer = (name: string) => ({ name, type: "i32" });
  return [
    memoryOf(routine.shared),
    imported("refine", ["func", "$refine", ["param", "i32", "i32", "i32"]]),
    func("run", {
      params: [...["$count", ...inputsOf(routine)].map(integer), ...uniforms, ...routine.summed.map((_, i) => integer(`$out${i}`))],
      locals: [...["$four", "$doubted"].map(integer), ...[...v128s].map((name) => ({ name, type: "v128" }))],
      code: [
        known.locals().map(({ name, code }) => set(name, code)),
        routine.uniforms.map((name) => set(everywhere(name), splatted(routine.program.format, get(`$in.${name}`)))),
        body.code,
        sums.map(({ sum, out }) => op("f64.store", get(out), op("f64.add", lane(0, get(sum)), lane(1, get(sum))))),
      ],
    }),
  ];
}

function splatted(format: Format, single: Code): Code {
  return format === "f32" ? op("f32x4.splat", single) : op("f64x2.splat", op("f64.promote_f32", single));
}

function lane(i: number, doubles: Code): Code {
  return op(["f64x2.extract_lane", String(i)], doubles);
}

function inputsOf(routine: Routine): readonly string[] {
  return elementsOf(routine).map((name) => `$in.${name}`);
}

/** What computes all elements, and the v128 locals that it uses. */
interface Body {
  readonly locals: readonly string[];
  readonly code: Code;
}

/** In single precision many elements at a time; else, and of the rest, four, and at last one. */
function plain(routine: Routine, known: Constants): Body {
  const few = group(routine, known, fourOrOne);
  if (routine.program.format === "f64") return { locals: few.locals, code: loop("$few", turn(routine, "$few", few)) };
  const groups = unrolled.map((access) => group(routine, known, access));
  const most = [leave("$many", op("i32.lt_u", get("$count"), i32(many))), abreast(groups), advance(routine, i32(many))];
  return {
    locals: [...groups, few].flatMap(({ locals }) => locals),
    code: [loop("$many", most), loop("$few", turn(routine, "$few", few))],
  };
}

/** Many elements in single precision where all of them are certified, or else flat; else four, or the last one. */
function certifiedLoops(routine: Routine, certified: Certified, known: Constants): Body {
  const { lo, hi, program, wider } = certified;
  const few = mixed(routine, certified, known);
  const most = (program: Program, spans: readonly Span[]): Body => {
    const singles = unrolled.map((access) => group(singleOnly(routine, program), known, access));
    const x = unrolled.map(({ suffix }) => `$in.x${suffix}`);
    const masks: readonly Code[] = unrolled.map(({ load }, i) => [load(x[i] as string, "x"), inside(spans, get(x[i] as string), known)]);
    const all = op("i32x4.all_true", masks.reduce(both));
    return {
      locals: singles.flatMap(({ locals }) => locals),
      code: when(all, [abreast(singles), advance(routine, i32(many)), "br", "$all"]),
    };
  };
  const inner = most(program, [{ lo, hi }]);
  const outer = wider.flats.length === 0 ? undefined : most(wider.program, [{ lo, hi }, ...wider.flats]);
  return {
    locals: [...inner.locals, ...(outer?.locals ?? []), ...few.locals],
    code: loop("$all", [when(op("i32.ge_u", get("$count"), i32(many)), [inner.code, outer?.code ?? []]), turn(routine, "$all", few)]),
  };
}

/** A turn of a loop over four elements or one, which ends the loop when no element is left. */
function turn(routine: Routine, label: string, group: Group): Code {
  return [leave(label, op("i32.eqz", get("$count"))), measured(routine), inTurn([group]), advance(routine, count)];
}

/** Moves every address on by so many elements. */
function advance(routine: Routine, count: Code): Code {
  const bytes = op("i32.shl", count, i32(2));
  const moving = [...inputsOf(routine), ...routine.summed.flatMap((sum, i) => (sum ? [] : [`$out${i}`]))];
  return [moving.map((name) => set(name, op("i32.add", get(name), bytes))), set("$count", op("i32.sub", get("$count"), count))];
}
