import { type Digits, PIXELS } from "./digits.ts";

/** What a backend trains on: pixels in 0 to 1, image after image, and their digits. */
export interface Examples {
  readonly count: number;
  readonly x: Float32Array;
  readonly labels: Int32Array;
}

/** The digits that `order` names, in this order. */
export function gather(digits: Digits, order: Int32Array): Examples {
  const x = new Float32Array(order.length * PIXELS);
  order.forEach((from, row) => {
    const start = from * PIXELS;
    for (let pixel = 0; pixel < PIXELS; pixel++) x[row * PIXELS + pixel] = (digits.images[start + pixel] ?? 0) / 255;
  });
  return { count: order.length, x, labels: Int32Array.from(order, (from) => digits.labels[from] ?? 0) };
}

/** The first `count` digits. */
export function first(digits: Digits, count: number = digits.count): Examples {
  return gather(
    digits,
    Int32Array.from({ length: Math.min(count, digits.count) }, (_, i) => i),
  );
}
