import { applied, atom, type Code } from "../../notation/code.ts";
import { signature } from "../signature.ts";
import { float, type Shading, spelling, taken } from "./language.ts";

/** How many elements a function computes at once. */
export type Width = 1 | 4;

interface Types {
  readonly real: string;
  readonly int: string;
  readonly uint: string;
  readonly mask: string;
  /** A number in all elements. */
  readonly splat: (type: "real" | "int" | "uint", text: string) => string;
}

/** WGSL; with a width of 4 its functions are of vec4f. */
export function wgslLanguage(width: Width = 1): Shading {
  const types = typesOf[width];
  const choose = (mask: Code = empty, a: Code = empty, b: Code = empty): Code => applied("select")(b, a, mask);
  const shared = spelling((value) => number(value, types), identifier);
  return {
    dialect: {
      declare: (name, value) => `let ${name} = ${value.text};`,
      spelling: { ...shared, steps: { ...shared.steps, where: choose } },
    },
    choose,
    identifier,
    define: (name, parameters, body) => [
      ...signature(
        `fn ${name}`,
        parameters.map((parameter) => `${parameter}: ${types.real}`),
        ` -> ${types.real} {`,
        "  ",
        true,
      ),
      ...body.map((line) => `  ${line}`),
      "}",
    ],
    helpers: helpers(types),
  };
}

const empty = atom("");

const typesOf: Readonly<Record<Width, Types>> = {
  1: { real: "f32", int: "i32", uint: "u32", mask: "bool", splat: (_type, text) => text },
  4: { real: "vec4f", int: "vec4i", uint: "vec4u", mask: "vec4<bool>", splat: (type, text) => `${typesOf[4][type]}(${text})` },
};

/** Infinity and NaN can't be constants: a compiler refuses what it can compute to be one. */
function helpers({ real, int, uint, mask, splat }: Types): Shading["helpers"] {
  const bound = (side: "minimum" | "maximum", builtin: string): readonly string[] => [
    `fn ${side}(a: ${real}, b: ${real}) -> ${real} { return select(select(${builtin}(a, b), b, isNaN(b)), a, isNaN(a)); }`,
  ];
  const constant = (name: string, bits: string): readonly string[] => [
    `fn ${name}() -> ${real} { var bits = ${splat("uint", bits)}; return bitcast<${real}>(bits); }`,
  ];
  const test = `(bitcast<${uint}>(x) & ${splat("uint", "0x7fffffffu")}) > ${splat("uint", "0x7f800000u")}`;
  const power = `bitcast<${real}>((${int}(k) + ${splat("int", "127")}) << ${splat("uint", "23u")})`;
  const exponent = `${real}((bitcast<${int}>(x) >> ${splat("uint", "23u")}) - ${splat("int", "127")})`;
  return {
    isNaN: [`fn isNaN(x: ${real}) -> ${mask} { return ${test}; }`],
    minimum: bound("minimum", "min"),
    maximum: bound("maximum", "max"),
    powerOfTwo: [`fn powerOfTwo(k: ${real}) -> ${real} { return ${power}; }`],
    exponentOf: [`fn exponentOf(x: ${real}) -> ${real} { return ${exponent}; }`],
    infinity: constant("infinity", "0x7f800000u"),
    notANumber: constant("notANumber", "0x7fc00000u"),
  };
}

function number(value: number, { splat }: Types): Code {
  const code = float(value);
  return Number.isFinite(value) ? { ...code, ...atom(splat("real", code.text)), literal: true } : code;
}

const reserved: ReadonlySet<string> = new Set([
  ...taken,
  ..."abs acos acosh active alias all any array asin asinh asm async atan atanh atan2 atomic auto await become binding bitcast bool break case cast catch ceil clamp class common const continue continuing coherent cos cosh cross default degrees demote determinant diagnostic discard distance do dot dpdx dpdy else enable enum exp exp2 explicit export extends extern external f16 f32 false filter final finally floor fma fn for fract from frexp friend fwidth get goto groupshared handle highp i32 if impl implements import inline inout instanceof interface inverse invariant layout ldexp length let log log2 loop lowp macro main match max mediump meta min mix mod modf module move mut namespace new nil noinline normalize not null of operator out override package partition pass patch pixelfragment pow precise precision premerge priv protected ptr pub public quantize radians readonly ref reflect refract regardless register reinterpret require resource restrict return round sampler saturate select self set shared sign sin sinh sizeof smooth smoothstep sqrt static step struct super switch tan tanh target template this throw trait transpose true trunc try type typedef typeid typename typeof u32 union unless unorm unsafe unsized use using var varying vec2f vec3f vec4f vec4i vec4u vec2 vec3 vec4 virtual volatile wgsl where while with writeonly yield".split(
    " ",
  ),
]);

function identifier(name: string): string {
  return reserved.has(name) ? `${name}_` : name;
}
