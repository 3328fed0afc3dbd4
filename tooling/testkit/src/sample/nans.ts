/** NaNs of both signs, quiet and signalling, with several payloads, as bits. */
const patterns = [0x7fc00000, 0xffc00000, 0x7fc00001, 0x7fffffff, 0xffffffff, 0x7f800001, 0xff800001, 0x7fa00000] as const;

/** How far apart the NaNs stand: prime to every vector width, so that each lane has its turn. */
const stride = 17;

/** `x` with a NaN before every 16 values. Copied as bits, since an engine may quiet a NaN that it touches. */
export function withNaNs(x: Float32Array): Float32Array {
  const groups = Math.ceil(x.length / (stride - 1));
  const bits = new Uint32Array(x.length + groups);
  const source = new Uint32Array(x.buffer, x.byteOffset, x.length);
  for (let group = 0; group < groups; group++) {
    bits[group * stride] = patterns[group % patterns.length] as number;
    bits.set(source.subarray(group * (stride - 1), (group + 1) * (stride - 1)), group * stride + 1);
  }
  return new Float32Array(bits.buffer);
}
