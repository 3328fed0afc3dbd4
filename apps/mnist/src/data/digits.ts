/** Handwritten digits: 28 x 28 bytes an image, row by row, and one label an image. */
export interface Digits {
  readonly count: number;
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

export interface Mnist {
  readonly training: Digits;
  readonly test: Digits;
}

/** The sets that the page has: a slice of MNIST to begin with, or all of it. */
export type DataName = "slice" | "whole";

/** Pixels of an image. */
export const PIXELS = 784;
/** Digits to tell apart. */
export const CLASSES = 10;
/** Images in the training set. */
export const TRAINING_IMAGES = 60_000;
/** Images in the test set. */
export const TEST_IMAGES = 10_000;
