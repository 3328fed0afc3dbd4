/** How WebAssembly spells arithmetic on four neighbouring floats at once, or on one. */
export interface Lane {
  readonly type: "v128" | "f32";
  readonly bytes: number;
  readonly load: string;
  /** Loads one float, into all lanes. */
  readonly repeat: string;
  readonly store: string;
  readonly add: string;
  readonly multiply: string;
}

const four: Lane = {
  type: "v128",
  bytes: 16,
  load: "v128.load",
  repeat: "v128.load32_splat",
  store: "v128.store",
  add: "f32x4.add",
  multiply: "f32x4.mul",
};

const one: Lane = { type: "f32", bytes: 4, load: "f32.load", repeat: "f32.load", store: "f32.store", add: "f32.add", multiply: "f32.mul" };

/** How many neighbouring channels a routine computes at once. */
export type Width = 1 | 4 | 8 | 16;

/** The lanes of which so many channels consist, each with its offset in bytes. */
export function lanesOf(width: Width): { readonly lane: Lane; readonly offsets: readonly number[] } {
  const lane = width === 1 ? one : four;
  return { lane, offsets: Array.from({ length: Math.ceil(width / 4) }, (_, i) => i * lane.bytes) };
}

/** Channels that a routine computes at once; the first of four may belong to the chunk before, and is then only read. */
export interface Chunk {
  readonly from: number;
  readonly width: Width;
  /** The first channel in the chunk that counts. */
  readonly first: number;
}

/** Splits channels into chunks of `widest`, then of four, of which the last may reach back; fewer than four channels one by one. */
export function chunks(channels: number, widest: 8 | 16): readonly Chunk[] {
  if (channels < 4) return Array.from({ length: channels }, (_, from) => ({ from, width: 1, first: 0 }));
  const found: Chunk[] = [];
  let from = 0;
  for (; from + widest <= channels; from += widest) found.push({ from, width: widest, first: 0 });
  for (; from + 4 <= channels; from += 4) found.push({ from, width: 4, first: 0 });
  if (from < channels) found.push({ from: channels - 4, width: 4, first: 4 - (channels - from) });
  return found;
}
