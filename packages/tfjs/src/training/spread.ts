import { lanesOf, type Width } from "./lane.ts";
import { kept, type Work } from "./walk.ts";

/** `width` neighbouring floats of b, times the factors at $out, added to those of a, over an image. */
export function spreadWork(width: Width): Work {
  const { lane, offsets } = lanesOf(width);
  const masks = width === 4;
  const load = (array: string, offset: number): string => `(${lane.load} offset=${offset} (local.get ${array}))`;
  return {
    locals: offsets.map((_, i) => `(local $factor${i} ${lane.type})`).concat(masks ? ["(local $kept v128)"] : []),
    before: [...(masks ? [kept] : []), ...offsets.map((offset, i) => `(local.set $factor${i} ${load("$out", offset)})`)],
    at: offsets.map((offset, i) => {
      const product = `(${lane.multiply} ${load("$b", offset)} (local.get $factor${i}))`;
      const added = masks ? `(v128.and ${product} (local.get $kept))` : product;
      return `(${lane.store} offset=${offset} (local.get $a) (${lane.add} ${load("$a", offset)} ${added}))`;
    }),
    after: [],
  };
}
