import { PbfReader } from "pbf";
import { ModelFormatError, ModelLimitError } from "../errors.ts";

/** What reading a model may take, in bytes: four times the file, and this. */
const allowance = 64 * 2 ** 20;

/** Messages of models lie in each other less deep; reading is recursive. */
const deepest = 200;

/** How values lie in a file of protobuf: as an integer, in 8 bytes, in a stretch of bytes whose length comes first, or in 4 bytes. */
export const wires = { integer: 0, double: 1, stretch: 2, float: 5 } as const;
export type Wire = (typeof wires)[keyof typeof wires];

/** The bytes of a file from a stranger, and how far they have been read. What its methods take from it lies in the innermost stretch. */
export class Source {
  readonly #reader: PbfReader;
  readonly #budget: number;
  #end: number;
  #taken = 0;
  #depth = 0;

  constructor(bytes: Uint8Array) {
    this.#reader = new PbfReader(bytes);
    this.#end = bytes.length;
    // As much again is for what is made of the messages.
    this.#budget = 2 * bytes.length + allowance;
  }

  get position(): number {
    return this.#reader.pos;
  }

  get isAtEnd(): boolean {
    return this.#reader.pos >= this.#end;
  }

  /** Tells how many bytes of memory the next value will take. Throws ModelLimitError. */
  take(bytes: number): void {
    this.#taken += bytes;
    if (this.#taken > this.#budget) throw tooHeavy(this.#reader.length);
  }

  /** The number of a field, and how its value lies behind it. */
  tag(): { readonly number: number; readonly wire: number } {
    const start = this.#reader.pos;
    const tag = this.#read((reader) => reader.readVarint());
    if (tag < 8 || tag >= 2 ** 32) throw new ModelFormatError(`byte ${start} begins no field`);
    return { number: tag >>> 3, wire: tag & 7 };
  }

  float(): number {
    return this.#read((reader) => reader.readFloat());
  }

  /** A whole number of 32 bits, with its sign. */
  int(): number {
    return Number(BigInt.asIntN(32, this.long()));
  }

  /** A whole number of 64 bits, with its sign. */
  long(): bigint {
    return this.#read((reader) => {
      const start = reader.pos;
      const number = reader.readVarint(true);
      return Number.isSafeInteger(number) ? BigInt(number) : longIn(reader.buf.subarray(start, reader.pos));
    });
  }

  /** So many bytes, as a view of the file's. */
  bytes(count: number): Uint8Array {
    return this.#read((reader) => {
      reader.pos += count;
      return reader.buf.subarray(reader.pos - count, reader.pos);
    });
  }

  /** A stretch of bytes, as a view of the file's. */
  stretch(): Uint8Array {
    return this.within(() => this.bytes(this.#end - this.#reader.pos));
  }

  /** What is read of a stretch of bytes, up to its end. */
  within<V>(read: () => V): V {
    const length = this.#read((reader) => reader.readVarint());
    const [start, outer] = [this.#reader.pos, this.#end];
    if (length > outer - start) throw new ModelFormatError(`${length} bytes are announced at byte ${start}, where ${outer - start} follow`);
    if (this.#depth === deepest) throw new ModelLimitError("nesting of its messages", `more than ${deepest}`, `${deepest}`);
    this.#depth++;
    this.#end = start + length;
    const value = read();
    this.#end = outer;
    this.#depth--;
    return value;
  }

  /** Goes past a value. */
  skip(wire: number): void {
    this.#read((reader) => reader.skip(wire));
  }

  /** The reader itself does not look where the bytes end. */
  #read<V>(read: (reader: PbfReader) => V): V {
    const start = this.#reader.pos;
    const value = read(this.#reader);
    if (this.#reader.pos > this.#end) throw new ModelFormatError(`what begins at byte ${start} goes past byte ${this.#end}, where it ends`);
    return value;
  }
}

/** Seven bits a byte, the lowest first. */
function longIn(bytes: Uint8Array): bigint {
  return BigInt.asIntN(
    64,
    bytes.reduceRight((bits, byte) => (bits << 7n) | BigInt(byte & 127), 0n),
  );
}

function tooHeavy(size: number): ModelLimitError {
  const most = 4 * size + allowance;
  return new ModelLimitError(
    "memory that reading it takes",
    `more than ${most} bytes`,
    `4 times the file's ${size} bytes and ${allowance}`,
  );
}
