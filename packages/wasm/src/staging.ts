// The memory that arrays are copied into, chunk by chunk: the only state in this package.

/** Elements in a chunk: few enough that all the chunks of a pass stay in the processor's cache. */
export const chunk = 4096;

const bytes = 4 * chunk;
const page = 65536;

/** The memory in which kernels over Float32Arrays run. */
export const stage: WebAssembly.Memory = new WebAssembly.Memory({ initial: 4, maximum: 1024 });

/** The address of the slot of that number; the memory grows to hold it. */
export function slot(i: number): number {
  const missing = (i + 1) * bytes - stage.buffer.byteLength;
  if (missing > 0) stage.grow(Math.ceil(missing / page));
  return i * bytes;
}

/** The chunk in a slot, as floats; valid until the memory grows. */
export function floats(i: number, length: number): Float32Array {
  return new Float32Array(stage.buffer, slot(i), length);
}

/** The double at the beginning of a slot. */
export function double(i: number): number {
  return new DataView(stage.buffer).getFloat64(slot(i), true);
}
