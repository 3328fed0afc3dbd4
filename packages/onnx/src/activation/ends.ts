import type { Value } from "../model.ts";
import { type Body, operator, steps } from "./steps.ts";

/** The least and the largest x that are taken, infinite where there is none. */
export type Ends = readonly [lowest: number, highest: number];

/** x, which is not taken beyond the ends. */
export function ended(body: Body, x: Value, [lowest, highest]: Ends = [-Infinity, Infinity]): Value {
  if (highest === Infinity) return lowest === -Infinity ? x : (steps.max(body, x, lowest) as Value);
  return (lowest === -Infinity ? steps.min(body, x, highest) : operator("Clip")(body, x, lowest, highest)) as Value;
}
