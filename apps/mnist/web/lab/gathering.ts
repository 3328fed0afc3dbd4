import type { Watching } from "./experiment.ts";

/** Milliseconds between two messages about steps, at least: a page need not know sooner. */
const INTERVAL = 100;

/** Does `work`, and tells `watching` of it: of steps, which a fast backend takes by the thousand, only now and then. */
export async function gathering<R>(watching: Watching, work: (watching: Watching) => Promise<R>): Promise<R> {
  let [waiting, told, speed]: [number[], number, number] = [[], 0, Number.NaN];
  const tell = () => {
    if (waiting.length > 0) watching.stepped(waiting, speed);
    [waiting, told] = [[], performance.now()];
  };
  const result = await work({
    started: (steps) => watching.started(steps),
    stepped(losses, now) {
      waiting.push(...losses);
      speed = now;
      if (performance.now() - told > INTERVAL) tell();
    },
    tested(accuracy) {
      tell();
      watching.tested(accuracy);
    },
    seen: (weights, views) => watching.seen(weights, views),
  });
  tell();
  return result;
}
