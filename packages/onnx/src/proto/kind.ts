import type { PbfWriter } from "pbf";
import { type Source, type Wire, wires } from "./source.ts";

/** A type of values, as protobuf reads and writes them; G is what may be given to be written. */
export interface Kind<T, G = T> {
  readonly wire: Wire;
  /** What one takes at most once it is read, in bytes of memory. */
  readonly weight: number;
  /** A value of which `known` has been read before. */
  read(source: Source, known?: T): T;
  write(value: G, writer: PbfWriter): void;
}

const weights = { text: 176, long: 96, number: 40 } as const;

export const text: Kind<string> = {
  wire: wires.stretch,
  weight: weights.text,
  read: (source) => decoder.decode(source.stretch()),
  write: (value, writer) => writer.writeString(value),
};

export const bytes: Kind<Uint8Array> = {
  wire: wires.stretch,
  weight: weights.text,
  read: (source) => source.stretch(),
  write: (value, writer) => writer.writeBytes(value),
};

export const float: Kind<number> = {
  wire: wires.float,
  weight: weights.number,
  read: (source) => source.float(),
  write: (value, writer) => writer.writeFloat(value),
};

export const int: Kind<number> = {
  wire: wires.integer,
  weight: weights.number,
  read: (source) => source.int(),
  write: (value, writer) => writer.writeVarint(value),
};

export const long: Kind<bigint> = {
  wire: wires.integer,
  weight: weights.long,
  read: (source) => source.long(),
  write: writeLong,
};

/** What both browsers and Node have. */
declare const TextDecoder: new (encoding: "utf-8", options: { readonly ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string };

/** A leading U+FEFF is part of a text, and what is no UTF-8 becomes U+FFFD. */
const decoder = /* @__PURE__ */ new TextDecoder("utf-8", { ignoreBOM: true });

/** The writer itself takes numbers, of which large ones are not exact. */
function writeLong(value: bigint, writer: PbfWriter): void {
  writer.realloc(10);
  let bits = BigInt.asUintN(64, value);
  for (; bits > 127n; bits >>= 7n) writer.buf[writer.pos++] = Number(bits & 127n) | 128;
  writer.buf[writer.pos++] = Number(bits);
}
