import { declaredLimits } from "../conformance/limits.ts";
import type { Curve } from "./curve.ts";
import { elu } from "./elu.ts";
import { gelu } from "./gelu.ts";
import { geluTanh } from "./gelu-tanh.ts";
import { hardSwish } from "./hard-swish.ts";
import { mish } from "./mish.ts";
import { relu } from "./relu.ts";
import { selu } from "./selu.ts";
import { sigmoid } from "./sigmoid.ts";
import { softplus } from "./softplus.ts";
import { swish } from "./swish.ts";
import { tanh } from "./tanh.ts";

const curves: Readonly<Record<string, Curve>> = { relu, sigmoid, tanh, softplus, swish, gelu, mish, elu, selu, hardSwish };

/** Functions of which only the values are written by hand. */
const values: Readonly<Record<string, Curve["value"]>> = { geluTanh };

/** The functions that have a reference, their slopes too. */
export const referenced: readonly string[] = Object.keys(curves);

/** The relative error that a reference may have: half of it is 1.5e-8 float32 ULP. A test holds the references to it. */
export const referenceError: number = 2 ** -48;

/**
 * f, f' or f'', as `order` is 0, 1 or 2, of the activation of that name at its default parameters: written by hand in doubles, without
 * core, fast enough for billions of calls. Undefined where nobody has written one. It takes float32s: the limits at the infinities, NaN
 * for NaN. Beside the zeros of f'', doubles cancel.
 */
export function reference(name: string, order: number): ((x: number) => number) | undefined {
  const curve = Object.hasOwn(curves, name) ? curves[name] : undefined;
  const value = Object.hasOwn(values, name) ? values[name] : curve?.value;
  const f = [value, curve?.slope, curve?.bend][order];
  const limits = order === 0 || order === 1 || order === 2 ? declaredLimits(name, order) : undefined;
  if (f === undefined || limits === undefined) return undefined;
  const [atMinus, atPlus] = limits;
  return (x) => {
    if (x - x === 0) return f(x);
    return x > 0 ? atPlus : x < 0 ? atMinus : Number.NaN;
  };
}
