import { CLASSES } from "./data/digits.ts";

/** The share of labels whose logit is the first largest of its ten; with a NaN among them, none is. */
export function accuracy(logits: Float32Array, labels: Int32Array): number {
  const right = rows(logits, labels).filter(([scores, label]) => scores.indexOf(Math.max(...scores)) === label);
  return right.length / labels.length;
}

/** Mean softmax cross entropy. */
export function crossEntropy(logits: Float32Array, labels: Int32Array): number {
  const losses = rows(logits, labels).map(([scores, label]) => {
    const highest = Math.max(...scores);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
    return highest + Math.log(total) - (scores[label] ?? Number.NaN);
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / labels.length;
}

/** How likely each class is, by its logits. */
export function softmax(logits: Float32Array): readonly number[] {
  const highest = Math.max(...logits);
  const powers = Array.from(logits, (logit) => Math.exp(logit - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The largest distance between two logits of the same place; NaN if one of them is. */
export function maxDifference(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? Number.NaN))), 0);
}

/** Each label with its logits. */
function rows(logits: Float32Array, labels: Int32Array): (readonly [scores: Float32Array, label: number])[] {
  return Array.from(labels, (label, row) => [logits.subarray(row * CLASSES, (row + 1) * CLASSES), label] as const);
}
