import { lanesOf, type Width } from "./lane.ts";
import { kept, type Work } from "./walk.ts";

/** `width` neighbouring floats of a times those of b, summed over an image and added to an array. */
export function innerWork(width: Width): Work {
  const { lane, offsets } = lanesOf(width);
  const masks = width === 4;
  const load = (array: string, offset: number): string => `(${lane.load} offset=${offset} (local.get ${array}))`;
  return {
    locals: offsets.map((_, i) => `(local $sum${i} ${lane.type})`).concat(masks ? ["(local $kept v128)"] : []),
    before: masks ? [kept] : [],
    at: offsets.map((offset, i) => {
      return `(local.set $sum${i} (${lane.add} (local.get $sum${i}) (${lane.multiply} ${load("$a", offset)} ${load("$b", offset)})))`;
    }),
    after: offsets.map((offset, i) => {
      const sum = masks ? "(v128.and (local.get $sum0) (local.get $kept))" : `(local.get $sum${i})`;
      return `(${lane.store} offset=${offset} (local.get $out) (${lane.add} ${load("$out", offset)} ${sum}))`;
    }),
  };
}
