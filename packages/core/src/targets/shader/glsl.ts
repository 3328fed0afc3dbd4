import { applied } from "../../notation/code.ts";
import { arithmetic } from "../arithmetic.ts";
import { signature } from "../signature.ts";
import { float, type Shading, spelling, taken } from "./language.ts";

/** GLSL ES 3.00 with highp floats, as WebGL 2 has it. */
export const glslLanguage: Shading = {
  dialect: {
    declare: (name, value, kind) => `${kind === "mask" ? "bool" : "float"} ${name} = ${value.text};`,
    spelling: base(),
  },
  choose: arithmetic.where,
  identifier,
  define: (name, parameters, body) => [
    ...signature(
      `float ${name}`,
      parameters.map((parameter) => `float ${parameter}`),
      " {",
      "  ",
      false,
    ),
    ...body.map((line) => `  ${line}`),
    "}",
  ],
  helpers: {
    isNaN: ["bool isNaN(float x) { return (floatBitsToUint(x) & 0x7fffffffu) > 0x7f800000u; }"],
    minimum: ["float minimum(float a, float b) { return isNaN(a) ? a : isNaN(b) ? b : min(a, b); }"],
    maximum: ["float maximum(float a, float b) { return isNaN(a) ? a : isNaN(b) ? b : max(a, b); }"],
    powerOfTwo: ["float powerOfTwo(float k) { return intBitsToFloat((int(k) + 127) << 23); }"],
    exponentOf: ["float exponentOf(float x) { return float((floatBitsToInt(x) >> 23) - 127); }"],
    infinity: ["float infinity() { return uintBitsToFloat(0x7f800000u); }"],
    notANumber: ["float notANumber() { return uintBitsToFloat(0x7fc00000u); }"],
  },
};

function base(): Shading["dialect"]["spelling"] {
  const shared = spelling(float, identifier);
  return { ...shared, steps: { ...shared.steps, round: applied("roundEven") } };
}

const reserved: ReadonlySet<string> = new Set([
  ...taken,
  ..."abs acos acosh active all any asin asinh asm atan atanh atomic attribute bool break buffer case cast ceil centroid clamp class coherent common const continue cos cosh cross default degrees determinant discard distance do dot double else enum equal exp exp2 extern external faceforward false filter fixed flat float floor for fract fwidth goto half highp if in inline inout input int intBitsToFloat floatBitsToInt floatBitsToUint uintBitsToFloat roundEven lessThan greaterThan matrixCompMult outerProduct texelFetch interface inverse invariant isinf isnan layout length log log2 long lowp main mat2 mat3 mat4 max mediump min mix mod modf namespace noinline noise normalize not out output packed partition pow precise precision public radians readonly reflect refract resource restrict return round sample shared short sign sin sinh sizeof smooth smoothstep sqrt static step struct subroutine superp switch tan tanh template texture this transpose true trunc typedef uint uniform union unsigned using varying vec2 vec3 vec4 void volatile while writeonly".split(
    " ",
  ),
]);

function identifier(name: string): string {
  return reserved.has(name) ? `${name}_` : name;
}
