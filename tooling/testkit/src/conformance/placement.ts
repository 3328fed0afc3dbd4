import type { Failure } from "./failure.ts";
import type { Trial } from "./trial.ts";

/** Where a piece of the input begins, and how long it is: all of it in parts that lie at odd offsets, and lengths around those of the vectors. */
function pieces(count: number): readonly (readonly [offset: number, length: number])[] {
  const part = 16 * Math.ceil(count / 64);
  return [
    ...[1, 2, 3, 5].map((offset, i) => [i * part + offset, part] as const),
    ...[0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17].map((length) => [16 * length + 7, length] as const),
  ];
}

/** More than the lanes of a turn, and a rest. */
const copies = 19;

/** Checks promise 6, that the bits of a result depend on its input alone, by running pieces of the input and one value in many places. */
export async function checkPlacement(trial: Trial, results: Float32Array): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  for (const [offset, length] of pieces(trial.x.length)) {
    const end = Math.min(trial.x.length, offset + length);
    const piece = trial.x.subarray(Math.min(offset, end), end);
    const again = await trial.backend.run(trial.activation, trial.order, piece);
    if (again.length !== piece.length) throw new RangeError(`${piece.length} inputs gave ${again.length} results.`);
    failures.push(...differences(piece, results.subarray(offset, end), again));
  }
  return [...failures, ...(await checkRepetition(trial, results))];
}

/** Values in many places at once, among them the awkward ones at both ends of the sample. */
async function checkRepetition({ backend, activation, order, x }: Trial, results: Float32Array): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  for (let i = 1; i < x.length; i += Math.ceil(x.length / 4)) {
    const filled = new Float32Array(copies).fill(x[i] as number);
    const expected = new Float32Array(copies).fill(results[i] as number);
    failures.push(...differences(filled, expected, await backend.run(activation, order, filled)));
  }
  return failures;
}

function differences(x: Float32Array, expected: Float32Array, got: Float32Array): readonly Failure[] {
  const failures: Failure[] = [];
  x.forEach((point, i) => {
    const [once, again] = [expected[i] as number, got[i] as number];
    if (!Object.is(once, again)) failures.push({ promise: "6: the same bits at every position", x: point, expected: once, got: again });
  });
  return failures;
}
