import { lanesOf, type Width } from "./lane.ts";
import { kept, type Work } from "./walk.ts";

/** `height` neighbouring floats of a times `width` neighbours of b, summed over an image and added to a matrix. */
export function outerWork(height: number, width: Width): Work {
  const { lane, offsets } = lanesOf(width);
  const rows = Array.from({ length: height }, (_, row) => row);
  const sums = rows.map((row) => offsets.map((_, i) => `$sum${row}_${i}`));
  const masks = width === 4;
  return {
    locals: ["$value", ...offsets.map((_, i) => `$b${i}`), ...sums.flat()]
      .map((name) => `(local ${name} ${lane.type})`)
      .concat(masks ? ["(local $kept v128)"] : []),
    before: masks ? [kept] : [],
    at: [
      ...offsets.map((offset, i) => `(local.set $b${i} (${lane.load} offset=${offset} (local.get $b)))`),
      ...rows.flatMap((row) => [
        `(local.set $value (${lane.repeat} offset=${4 * row} (local.get $a)))`,
        ...(sums[row] ?? []).map(
          (sum, i) => `(local.set ${sum} (${lane.add} (local.get ${sum}) (${lane.multiply} (local.get $value) (local.get $b${i}))))`,
        ),
      ]),
    ],
    after: sums.flatMap((row) => [
      ...row.map((name, i) => {
        const sum = masks ? `(v128.and (local.get ${name}) (local.get $kept))` : `(local.get ${name})`;
        const before = `(${lane.load} offset=${offsets[i]} (local.get $out))`;
        return `(${lane.store} offset=${offsets[i]} (local.get $out) (${lane.add} ${before} ${sum}))`;
      }),
      "(local.set $out (i32.add (local.get $out) (local.get $outRow)))",
    ]),
  };
}
