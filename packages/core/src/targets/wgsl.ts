import { camelName } from "./part.ts";
import { shader } from "./shader/shader.ts";
import { wgslLanguage } from "./shader/wgsl.ts";
import type { Target } from "./target.ts";

/** WGSL, to be put into a module. */
export const wgsl: Target = {
  name: "wgsl",
  extension: "wgsl",
  description: "WGSL: functions of f32 for a shader of WebGPU",
  functionName: (words) => wgslLanguage().identifier(camelName(words)),
  emit: (subject) => shader(subject, wgslLanguage(), "WGSL"),
};
