import { camelName } from "./part.ts";
import { glslLanguage } from "./shader/glsl.ts";
import { shader } from "./shader/shader.ts";
import type { Target } from "./target.ts";

/** GLSL ES 3.00, to be put into a shader after `precision highp float;`. */
export const glsl: Target = {
  name: "glsl",
  extension: "glsl",
  description: "GLSL ES 3.00: functions of float for a shader of WebGL 2",
  functionName: (words) => glslLanguage.identifier(camelName(words)),
  emit: (subject) => shader(subject, glslLanguage, "GLSL"),
};
