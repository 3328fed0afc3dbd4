import { lanesOf, type Width } from "./lane.ts";

/** Adds `rows` rows of `width` floats each to the rows of `out` that their ids name; a row whose id names none is left out. */
export type AddRows = (x: number, ids: number, rows: number, width: number, out: number, segments: number) => void;

/** The text of AddRows, exported as `run`; x, ids and out are addresses. */
export const addRowsText: string = `(func (export "run")
  (param $x i32) (param $ids i32) (param $rows i32) (param $width i32) (param $out i32) (param $segments i32)
  (local $id i32) (local $to i32) (local $left i32)
  (block $end (loop $row
    (br_if $end (i32.eqz (local.get $rows)))
    (local.set $id (i32.load (local.get $ids)))
    (local.set $left (local.get $width))
    (if (i32.lt_u (local.get $id) (local.get $segments))
      (then
        (local.set $to (i32.add (local.get $out) (i32.mul (i32.const 4) (i32.mul (local.get $id) (local.get $width)))))
        ${addWhile("$four", 4)}
        ${addWhile("$one", 1)})
      (else (local.set $x (i32.add (local.get $x) (i32.mul (i32.const 4) (local.get $width))))))
    (local.set $ids (i32.add (local.get $ids) (i32.const 4)))
    (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
    (br $row))))`;

/** Adds floats at $x to those at $to, `width` at once, while so many of $left are left. */
function addWhile(label: string, width: Width): string {
  const { lane } = lanesOf(width);
  const sum = `(${lane.add} (${lane.load} (local.get $to)) (${lane.load} (local.get $x)))`;
  return `(block ${label}_end (loop ${label}
          (br_if ${label}_end (i32.lt_u (local.get $left) (i32.const ${width})))
          (${lane.store} (local.get $to) ${sum})
          (local.set $to (i32.add (local.get $to) (i32.const ${lane.bytes})))
          (local.set $x (i32.add (local.get $x) (i32.const ${lane.bytes})))
          (local.set $left (i32.sub (local.get $left) (i32.const ${width})))
          (br ${label})))`;
}
