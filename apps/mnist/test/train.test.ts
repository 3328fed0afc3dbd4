import { expect, test } from "vitest";
import type { Session } from "../src/backend.ts";
import type { Digits } from "../src/data/digits.ts";
import { train } from "../src/train.ts";

/** So many images; the first pixel of each is its number, up to rounding. */
function digits(count: number): Digits {
  const images = new Uint8Array(count * 784);
  for (let i = 0; i < count; i++) images[i * 784] = i;
  return { count, images, labels: new Uint8Array(count) };
}

/** The images that a session sees, in their order, and what it is told. */
async function watch(schedule: { epochs: number; batchSize: number; limit: number; seed: number }) {
  const seen: number[] = [];
  let steps = 0;
  const session: Session = {
    async fit({ count, x }, stepped) {
      for (let i = 0; i < count; i++) seen.push(Math.round((x[i * 784] ?? 0) * 255));
      stepped(Array.from({ length: count / schedule.batchSize }, (_, i) => i));
    },
    predict: async (images) => new Float32Array((images.length / 784) * 10),
    weights: async () => [],
    files: async () => ({}),
    close: async () => {},
  };
  const { losses } = await train(session, digits(250), schedule, {
    stepped: (fresh) => {
      steps += fresh.length;
    },
    rested: async () => {},
  });
  return { seen, steps, losses };
}

const schedule = { epochs: 3, batchSize: 16, limit: 250, seed: 1 };

test("each epoch sees whole batches of the images, each image once at most, in another order", async () => {
  const { seen, steps, losses } = await watch(schedule);
  const epochs = [0, 1, 2].map((epoch) => seen.slice(epoch * 240, (epoch + 1) * 240));
  expect([seen.length, steps, losses.length]).toEqual([3 * 240, 45, 45]);
  for (const epoch of epochs) expect(new Set(epoch).size).toBe(240);
  expect(epochs[0]).not.toEqual(epochs[1]);
});

test("the seed fixes the order, and the limit keeps the first images", async () => {
  expect(await watch(schedule)).toEqual(await watch(schedule));
  expect((await watch({ ...schedule, seed: 2 })).seen).not.toEqual((await watch(schedule)).seen);
  expect(Math.max(...(await watch({ ...schedule, limit: 100 })).seen)).toBeLessThan(100);
});
