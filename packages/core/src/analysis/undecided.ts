/** Nothing can be said of a series from this x on, or at all: a later start may help. It does not leave this folder. */
export class Undecided extends Error {}

/** What `compute` returns, or undefined where that is undecided. */
export function attempt<V>(compute: () => V): V | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}
