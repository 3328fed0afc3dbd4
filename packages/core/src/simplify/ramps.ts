import { add, div, mul, sub } from "../ops/arithmetic.ts";
import { exactConstant } from "./constant.ts";
import { type Match, variable } from "./pattern.ts";
import { type Rule, rule } from "./rule.ts";

const [a, b, c] = [variable("a"), variable("b"), variable("c")];

/** A line through a zero, whose sum is rounded once and exactly 0 there; in single precision it could overflow. */
export const ramps: readonly Rule[] = [
  rule("ramp", add(div(a, c), b), div(add(a, mul(b, c)), c), hasShortProduct),
  rule("ramp-down", sub(div(a, c), b), div(sub(a, mul(b, c)), c), hasShortProduct),
];

/** Whether a is no call, and b and c are numbers whose product is a float32: the sum with it is rounded once. */
function hasShortProduct(found: Match): boolean {
  const [first, second] = [found.get(b), found.get(c)];
  if (found.get(a)?.kind === "call" || first?.kind !== "num" || second?.kind !== "num") return false;
  const product = exactConstant(mul(first, second));
  return product?.kind === "num" && Math.fround(product.value) === product.value;
}
