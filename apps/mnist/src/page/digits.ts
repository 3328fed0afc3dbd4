import { gzipSync } from "node:zlib";
import { type Digits, PIXELS } from "../data/digits.ts";
import { loadMnist } from "../data/mnist.ts";

/** Images of the slice of MNIST that the page begins with: a megabyte. */
const SLICE = { training: 6000, test: 1000 } as const;

/** The files of digits that the page loads, by name: each compressed, all labels, then all images. */
export async function digitFiles(): Promise<Readonly<Record<string, Uint8Array>>> {
  const { training, test } = await loadMnist();
  return {
    "slice-training.bin": packed(training, SLICE.training),
    "slice-test.bin": packed(test, SLICE.test),
    "whole-training.bin": packed(training, training.count),
    "whole-test.bin": packed(test, test.count),
  };
}

function packed({ images, labels }: Digits, count: number): Uint8Array {
  return gzipSync(Buffer.concat([labels.subarray(0, count), images.subarray(0, count * PIXELS)]), { level: 7 });
}
