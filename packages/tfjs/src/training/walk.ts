/** Where a walk goes in one array, in bytes: its first address, and how far apart images, rows and columns are. */
export interface Path {
  readonly start: number;
  readonly image: number;
  readonly row: number;
  readonly column: number;
}

/** A walk over two arrays at once, position by position: the columns of every row of every image. */
export interface Walk {
  readonly images: number;
  readonly rows: number;
  readonly columns: number;
  readonly a: Path;
  readonly b: Path;
}

/** The same walk with the two arrays exchanged. */
export function exchanged(walk: Walk): Walk {
  return { ...walk, a: walk.b, b: walk.a };
}

/** A routine that walks over an image: addresses and distances in a and in b, how many rows and columns, and what else it takes. */
export type Routine = (
  a: number,
  aRow: number,
  aColumn: number,
  b: number,
  bRow: number,
  bColumn: number,
  rows: number,
  columns: number,
  out: number,
  outRow: number,
  first: number,
) => void;

/** What a routine does with channels: which of them, in bytes from the path, and where the result is. */
export interface Step {
  readonly routine: Routine;
  readonly a: number;
  readonly b: number;
  readonly out: number;
  readonly outRow: number;
  readonly first: number;
}

/** Takes all steps in an image before the next, which finds the image in the cache. */
export function run({ images, rows, columns, a, b }: Walk, steps: readonly Step[]): void {
  for (let image = 0; image < images; image++) {
    const [atA, atB] = [a.start + image * a.image, b.start + image * b.image];
    for (const step of steps) {
      const { routine, out, outRow, first } = step;
      routine(atA + step.a, a.row, a.column, atB + step.b, b.row, b.column, rows, columns, out, outRow, first);
    }
  }
}

/** What a routine computes, as WebAssembly text: before, at each position, where $a and $b are addresses, and after. */
export interface Work {
  readonly locals: readonly string[];
  readonly before: readonly string[];
  readonly at: readonly string[];
  readonly after: readonly string[];
}

const parameters = ["$a", "$aRow", "$aColumn", "$b", "$bRow", "$bColumn", "$rows", "$columns", "$out", "$outRow", "$first"];

/** The text of a Routine, exported as `run`; there must be rows and columns. */
export function routineText({ locals, before, at, after }: Work): string {
  return `(func (export "run") ${parameters.map((name) => `(param ${name} i32)`).join(" ")}
  (local $aNext i32) (local $bNext i32) (local $left i32)
  ${locals.join(" ")}
  ${before.join("\n  ")}
  (loop $row
    (local.set $aNext (i32.add (local.get $a) (local.get $aRow)))
    (local.set $bNext (i32.add (local.get $b) (local.get $bRow)))
    (local.set $left (local.get $columns))
    (loop $column
      ${at.join("\n      ")}
      (local.set $a (i32.add (local.get $a) (local.get $aColumn)))
      (local.set $b (i32.add (local.get $b) (local.get $bColumn)))
      (br_if $column (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
    (local.set $a (local.get $aNext))
    (local.set $b (local.get $bNext))
    (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1)))))
  ${after.join("\n  ")})`;
}

/** The local $kept: all bits of those of four lanes that are not before $first. */
export const kept: string = "(local.set $kept (i32x4.ge_s (v128.const i32x4 0 1 2 3) (i32x4.splat (local.get $first))))";
