import { createHash } from "node:crypto";
import { reference, zeros } from "@gofz/testkit";
import { excuse } from "./excuse.ts";
import { judge } from "./judge.ts";
import { backends, chunk } from "./kernel.ts";
import { boundOf, type Subject, termOf } from "./subject.ts";
import { emptyTally, type Tally } from "./tally.ts";

/** The inputs come in so many blocks, by their bits. */
export const blocks = 256;
const size = 2 ** 32 / blocks;

/** What a block of inputs showed of one subject. */
export interface Finding {
  readonly tally: Tally;
  /** SHA-256 of the results' bits, little-endian, with 0x7fc00000 for every NaN. */
  readonly hash: string;
}

/** Subjects of one function and order, and whether their results are judged or only hashed, which takes a fraction of the time. */
export interface Task {
  readonly subjects: readonly [Subject, ...Subject[]];
  readonly judged: boolean;
}

/** Runs the floats from the bits `start` to `end`, whole chunks, for subjects that share the reference: its values are computed once. */
export type Examine = (start: number, end: number) => readonly Finding[];

/** The bits at which a block starts and ends. */
export function spanOf(block: number): readonly [start: number, end: number] {
  return [block * size, (block + 1) * size];
}

/** Compiles the kernels of a task. Throws RangeError for what has no reference. */
export function examiner({ subjects, judged }: Task): Examine {
  const [{ function: name, order }] = subjects;
  const refer = reference(name, order);
  if (refer === undefined) throw new RangeError(`${name} of order ${order} has no reference.`);
  const crossings = zeros(termOf(subjects[0]));
  const judges = subjects.map((subject) => {
    const kernel = backends[subject.backend]?.(subject);
    if (kernel === undefined) throw new RangeError(`${subject.backend} is no backend.`);
    return { kernel, bound: boundOf(subject), excuse: excuse(subject, refer, crossings) };
  });
  const x = new Float32Array(chunk);
  const bits = new Uint32Array(x.buffer);
  const truth = new Float64Array(chunk);
  return (start, end) => {
    const running = judges.map((given) => ({ ...given, tally: emptyTally(), hash: createHash("sha256") }));
    for (let first = start; first < end; first += chunk) {
      for (let i = 0; i < chunk; i++) bits[i] = first + i;
      if (judged) for (let i = 0; i < chunk; i++) truth[i] = refer(x[i] as number);
      for (const { kernel, bound, excuse, tally, hash } of running) {
        const got = kernel(x);
        if (judged) judge(tally, x, truth, got, bound, excuse);
        hash.update(canonical(got));
      }
    }
    return running.map(({ tally, hash }) => ({ tally, hash: hash.digest("hex") }));
  };
}

/** The bits of results, in which all NaNs are made one. */
function canonical(results: Float32Array): Uint32Array {
  const bits = new Uint32Array(results.buffer, results.byteOffset, results.length);
  for (let i = 0; i < bits.length; i++) if (((bits[i] as number) & 0x7fffffff) > 0x7f800000) bits[i] = 0x7fc00000;
  return bits;
}
