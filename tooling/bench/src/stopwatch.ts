/** How long something took, over several repetitions. */
export interface Timing {
  /** Milliseconds. */
  readonly median: number;
  readonly least: number;
}

/** Something to time. */
export type Contestant = () => void | Promise<void>;

/** How a race is run. */
export interface Course {
  readonly repetitions: number;
  readonly warmup?: number;
  /** Milliseconds; those of the wall where left out. */
  readonly clock?: () => number;
}

/** Milliseconds that the processor spent on this process, in all its threads: what else the machine does does not count. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Times contestants in turn, A B C A B C …, so that a change in the machine's speed meets all alike.
 * Each is run `warmup` times before.
 */
export async function race<Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
  { repetitions, warmup = 3, clock = () => performance.now() }: Course,
): Promise<Readonly<Record<Name, Timing>>> {
  const entries = Object.entries<Contestant>(contestants);
  const times = new Map(entries.map(([name]): [string, number[]] => [name, []]));
  for (let round = -warmup; round < repetitions; round++) {
    for (const [name, run] of entries) {
      const start = clock();
      await run();
      if (round >= 0) times.get(name)?.push(clock() - start);
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, timing(list)])) as Record<Name, Timing>;
}

function timing(times: readonly number[]): Timing {
  return { median: median(times), least: Math.min(...times) };
}

/** The middle of some values; the upper one of two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
