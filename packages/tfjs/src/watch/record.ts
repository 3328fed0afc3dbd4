import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import crc32c from "crc-32/crc32c.js";
import type { Figures } from "./watcher.ts";

/** The record that begins a file of TensorBoard. */
export function opening(seconds: number): Uint8Array<ArrayBuffer> {
  return framed(event(seconds, 0).tag(3, WireType.LengthDelimited).string("brain.Event:2").finish());
}

/** A record of figures at a step. Fields by number are those of tensorflow/core/util/event.proto and framework/summary.proto. */
export function scalars(seconds: number, step: number, figures: Figures): Uint8Array<ArrayBuffer> {
  const written = event(seconds, step).tag(5, WireType.LengthDelimited).fork();
  for (const [tag, value] of Object.entries(figures)) {
    written.tag(1, WireType.LengthDelimited).fork();
    written.tag(1, WireType.LengthDelimited).string(tag).tag(2, WireType.Bit32).float(value).join();
  }
  return framed(written.join().finish());
}

function event(seconds: number, step: number): BinaryWriter {
  return new BinaryWriter().tag(1, WireType.Bit64).double(seconds).tag(2, WireType.Varint).int64(step);
}

/** As TFRecord has it: the length, its checksum, the bytes, their checksum; little-endian. */
function framed(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const record = new Uint8Array(bytes.length + 16);
  const view = new DataView(record.buffer);
  view.setBigUint64(0, BigInt(bytes.length), true);
  view.setUint32(8, masked(record.subarray(0, 8)), true);
  record.set(bytes, 12);
  view.setUint32(bytes.length + 12, masked(bytes), true);
  return record;
}

/** A checksum that may itself be within what is summed: rotated by 15 bits, and shifted. */
function masked(bytes: Uint8Array): number {
  const sum = crc32c.buf(bytes) >>> 0;
  return (((sum >>> 15) | (sum << 17)) + 0xa282ead8) >>> 0;
}
