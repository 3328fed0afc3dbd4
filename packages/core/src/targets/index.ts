import { c } from "./c.ts";
import { glsl } from "./glsl.ts";
import { jax } from "./jax.ts";
import { js } from "./js.ts";
import { keras } from "./keras.ts";
import { latex } from "./latex.ts";
import type { Target } from "./target.ts";
import { torch } from "./torch.ts";
import { wgsl } from "./wgsl.ts";

export { type Output, outputs, type Part, type Slope } from "./part.ts";
export { glslLanguage } from "./shader/glsl.ts";
export type { Shading } from "./shader/language.ts";
export { prelude } from "./shader/prelude.ts";
export { singleProgram } from "./shader/shader.ts";
export { single } from "./shader/single/index.ts";
export { type Width, wgslLanguage } from "./shader/wgsl.ts";
export { type Dialect, type Statements, statements } from "./statements.ts";
export { emit, type Subject, type Target } from "./target.ts";
export { c, glsl, jax, js, keras, latex, torch, wgsl };

/** Every target by name. */
export const targets: Readonly<Record<string, Target>> = /* @__PURE__ */ Object.freeze({ js, c, glsl, wgsl, torch, jax, keras, latex });
