/** NaNs of both signs, quiet and then signalling, with several payloads, as bits. */
const patterns = [
  ...[0x7fc00000, 0xffc00000, 0x7fc00001, 0xffd55555, 0x7fffffff, 0xffffffff],
  ...[0x7f800001, 0xff800001, 0x7fa00000, 0xffaaaaaa, 0x7fbfffff, 0xffbfffff],
] as const;

/** How far apart the NaNs stand: one more than the most lanes, so that each lane has its turn. */
const stride = 17;

/** `x` with a NaN before every 16 values; in the long run each pattern in each lane. Copied as bits, since an engine may quiet a NaN. */
export function withNaNs(x: Float32Array): Float32Array {
  const groups = Math.ceil(x.length / (stride - 1));
  const bits = new Uint32Array(x.length + groups);
  const source = new Uint32Array(x.buffer, x.byteOffset, x.length);
  for (let group = 0; group < groups; group++) {
    bits[group * stride] = patternOf(group);
    bits.set(source.subarray(group * (stride - 1), (group + 1) * (stride - 1)), group * stride + 1);
  }
  return new Float32Array(bits.buffer);
}

/** The next pattern from group to group, and one further whenever all lanes have had their turn. */
function patternOf(group: number): number {
  return patterns[(group + Math.floor(group / (stride - 1))) % patterns.length] as number;
}
