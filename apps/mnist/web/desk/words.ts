import { type Profile, profile } from "@gofz/core";
import { activation, type Recipe } from "../../src/activation.ts";

/** What a function is like, in sentences; those that interest who trains with it. */
export function words(recipe: Recipe): readonly string[] {
  const facts = profile(activation(recipe));
  return [range(facts), saturation(facts), centre(facts), sparsity(facts), shape(facts)].filter((sentence) => sentence !== "");
}

function range({ range }: Profile): string {
  const { lo, hi } = range.value;
  if (lo === -Infinity && hi === Infinity) return "Unbounded: it takes every value.";
  if (lo === -Infinity) return `Bounded above: values up to ${number(hi)}.`;
  if (hi === Infinity) return `Bounded below: values from ${number(lo)} up.`;
  return `Bounded: values from ${number(lo)} to ${number(hi)}.`;
}

function saturation({ saturation }: Profile): string {
  const left = saturation.value.find(({ lo }) => lo === -Infinity);
  const right = saturation.value.find(({ hi }) => hi === Infinity);
  if (left !== undefined && left.hi === Infinity) return "Flat everywhere: it passes no gradient on.";
  const sides = [left && `below ${number(left.hi)}`, right && `above ${number(right.lo)}`].filter((side) => side !== undefined);
  return sides.length === 0 ? "Does not saturate." : `Saturates ${sides.join(" and ")}: hardly any gradient passes there.`;
}

function centre({ zeroCentred, mean }: Profile): string {
  return zeroCentred.value ? "Zero-centred." : `Not zero-centred: for standard normal inputs its mean is ${number(mean.value)}.`;
}

function sparsity({ sparsity }: Profile): string {
  return sparsity.value > 0
    ? `Sparse: ${number(100 * sparsity.value)} % of standard normal inputs give exactly 0.`
    : "Not sparse: hardly any input gives exactly 0.";
}

function shape({ monotone, smoothness }: Profile): string {
  const slope = { increasing: "Increasing", decreasing: "Decreasing", constant: "Constant", none: "Not monotone" }[monotone.value];
  if (smoothness.value === Infinity) return `${slope}; smooth.`;
  if (smoothness.value < 0) return `${slope}, with a jump.`;
  return smoothness.value === 0 ? `${slope}, with a kink.` : `${slope}; its slope has a kink.`;
}

/** Three digits, and a minus sign as books print it. */
function number(value: number): string {
  return String(Number(value.toPrecision(3))).replace("-", "\u2212");
}
