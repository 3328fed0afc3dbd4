import { type Data, slice } from "./data.ts";

/** What one run of steps trains on: samples, and the rows of them that each step takes, one batch after the other. */
export interface Batch {
  readonly data: Data;
  readonly rows: Int32Array;
}

/** Gives out the batches of data in an order. */
export interface Batches {
  /** How many whole batches there are; what is left over is dropped. */
  readonly count: number;
  /** `size` batches from this one on, or as many as there are. */
  readonly take: (first: number, size: number, order: Int32Array) => Batch;
}

/** For an onnxruntime that reads the caller's memory: all the data each time, and the rows. */
export function batchesInPlace(data: Data, batchSize: number): Batches {
  const count = Math.floor(data.count / batchSize);
  return { count, take: (first, size, order) => ({ data, rows: rowsOf(order, first, Math.min(size, count - first), batchSize) }) };
}

/** For one that copies what it is given: the rows alone, gathered into memory that is used again. */
export function batchesGathered(data: Data, batchSize: number, most: number): Batches {
  const count = Math.floor(data.count / batchSize);
  const width = data.x.length / data.count;
  const places = Math.min(most, count) * batchSize;
  const memory = { count: places, x: new Float32Array(places * width), labels: new Int32Array(places) };
  const inOrder = Int32Array.from({ length: places }, (_, i) => i);
  return {
    count,
    take(first, size, order) {
      const rows = rowsOf(order, first, Math.min(size, count - first), batchSize);
      for (const [place, row] of rows.entries()) {
        memory.x.set(data.x.subarray(row * width, (row + 1) * width), place * width);
        memory.labels[place] = data.labels[row] ?? 0;
      }
      return { data: slice(memory, 0, rows.length), rows: inOrder.subarray(0, rows.length) };
    },
  };
}

function rowsOf(order: Int32Array, first: number, count: number, batchSize: number): Int32Array {
  return order.subarray(first * batchSize, (first + count) * batchSize);
}
