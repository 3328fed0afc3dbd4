import { OptionError, positive } from "@gofz/onnx";
import { type Data, dataOf, type Examples, type SampleShape, slice } from "./data.ts";
import { DataError } from "./errors.ts";
import type { Course } from "./runner.ts";

export interface FitOptions {
  readonly epochs: number;
  /** Tried at the end of each epoch. */
  readonly validationData?: Examples;
  /** The last part of the samples to try instead of training on, between 0 and 1, as TF.js takes it. */
  readonly validationSplit?: number;
  /** A seed, or true for seed 0: another order of the samples in each epoch; false keeps theirs. True where left out. */
  readonly shuffle?: boolean | number;
  /** The optimizer's where left out. */
  readonly learningRate?: number;
  /** Aborted, it stops the fit after the run that is under way; the iteration then throws its reason. */
  readonly signal?: AbortSignal;
  /** Gives x's memory to the thread that trains, without a copy: it is empty afterwards. */
  readonly transfer?: boolean;
}

/** The checked course of a fit. Throws DataError and OptionError. */
export function courseOf(examples: Examples, options: FitOptions, shape: SampleShape, batchSize: number, learningRate: number): Course {
  const all = dataOf(examples, shape);
  const { data, validation } =
    options.validationSplit === undefined ? { data: all, validation: undefined } : split(all, options.validationSplit);
  if (data.count < batchSize)
    throw new DataError(
      `There are ${data.count} samples for a batch of ${batchSize}`,
      "Give at least one batch, or create the trainer with a smaller batchSize.",
    );
  return {
    data,
    validation: options.validationData === undefined ? validation : dataOf(options.validationData, shape),
    epochs: positive("epochs", options.epochs),
    learningRate: finite("learningRate", options.learningRate ?? learningRate),
    seed: seedOf(options.shuffle ?? true),
  };
}

function split(data: Data, part: number): { readonly data: Data; readonly validation: Data } {
  if (!(part > 0 && part < 1)) throw new OptionError("validationSplit", String(part), "Give a number between 0 and 1.");
  const end = Math.floor(data.count * (1 - part));
  return { data: slice(data, 0, end), validation: slice(data, end, data.count) };
}

function seedOf(shuffle: boolean | number): number | undefined {
  if (typeof shuffle === "boolean") return shuffle ? 0 : undefined;
  if (!Number.isSafeInteger(shuffle)) throw new OptionError("shuffle", String(shuffle), "Give true, false or a whole number as a seed.");
  return shuffle;
}

function finite(option: string, value: number): number {
  if (!Number.isFinite(value) || value < 0) throw new OptionError(option, String(value), "Give a finite number that is not negative.");
  return value;
}
