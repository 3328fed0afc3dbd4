import { type DescField, type DescMessage, ScalarType } from "@bufbuild/protobuf";
import { BinaryReader, WireType } from "@bufbuild/protobuf/wire";
import { ModelProtoSchema, TensorProtoSchema } from "onnx-buf";
import { ModelFormatError, ModelLimitError } from "../errors.ts";

/** What reading a model may take, in bytes: four times the file, and this. */
const allowance = 64 * 2 ** 20;

/** What decoding takes at most, in bytes, measured on Node 20: for a message, a text, an integer of 64 bits, another number, and what is not known. */
const weights = { message: 1024, text: 176, long: 96, number: 40, unknown: 240 } as const;

/** Messages of models lie in each other less deep; decoding is recursive. */
const deepest = 200;

/**
 * Goes over the messages of a model before they are decoded: a file may hold millions in a few bytes. Gives the places of the tags behind
 * which numbers lie as they do in memory. Throws ModelLimitError, and what protobuf's reader throws for bytes that are no messages.
 */
export function weigh(bytes: Uint8Array): readonly number[] {
  const reader = new BinaryReader(bytes);
  const open = [{ fields: fieldsOf(ModelProtoSchema), end: bytes.length }];
  const raw: number[] = [];
  let taken = 0;
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    if (reader.pos >= top.end) {
      open.pop();
      continue;
    }
    const start = reader.pos;
    const [number, wire] = reader.tag();
    const field = top.fields.get(number);
    if (wire !== WireType.LengthDelimited) {
      reader.skip(wire, number);
      taken += weightOf(field);
    } else {
      const end = endOf(reader, top.end);
      if (field !== undefined && isRaw(field)) raw.push(start);
      taken += isPacked(field) && !isRaw(field) ? weightOf(field) * countIn(field, bytes, reader.pos, end) : weightOf(field);
      if (field?.message === undefined) reader.pos = end;
      else open.push({ fields: fieldsOf(field.message), end });
    }
    if (open.length > deepest) throw new ModelLimitError("nesting of its messages", `more than ${deepest}`, `${deepest}`);
    if (taken > 2 * bytes.length + allowance) throw tooHeavy(bytes.length);
  }
  return raw;
}

type Fields = ReadonlyMap<number, DescField>;

function fieldsOf(message: DescMessage): Fields {
  const known = tables.get(message) ?? new Map(message.fields.map((field) => [field.number, field]));
  tables.set(message, known);
  return known;
}

const tables = new WeakMap<DescMessage, Fields>();

/** Where what follows ends, once its length has been read. */
function endOf(reader: BinaryReader, limit: number): number {
  const length = reader.uint32();
  const end = reader.pos + length;
  if (end > limit) throw new ModelFormatError(`${length} bytes are announced at byte ${reader.pos}, where ${limit - reader.pos} follow`);
  return end;
}

function weightOf(field: DescField | undefined): number {
  if (field === undefined) return weights.unknown;
  if (field.message !== undefined) return weights.message;
  return field.scalar === undefined ? weights.number : (scalars.get(field.scalar) ?? weights.number);
}

const scalars: ReadonlyMap<ScalarType, number> = new Map([
  [ScalarType.STRING, weights.text],
  [ScalarType.BYTES, weights.text],
  [ScalarType.INT64, weights.long],
  [ScalarType.UINT64, weights.long],
]);

/** Whether it is a list of numbers, which may lie in one stretch of bytes. */
function isPacked(field: DescField | undefined): field is DescField {
  return field?.fieldKind === "list" && field.message === undefined && weightOf(field) < weights.text;
}

/** Numbers of a tensor that are written as they are in memory. */
function isRaw({ parent, name }: DescField): boolean {
  return parent === TensorProtoSchema && (name === "float_data" || name === "double_data");
}

/** How many numbers are in a stretch of bytes. */
function countIn({ scalar }: DescField, bytes: Uint8Array, start: number, end: number): number {
  if (scalar === ScalarType.FLOAT) return (end - start) / 4;
  if (scalar === ScalarType.DOUBLE) return (end - start) / 8;
  let count = 0;
  // The last byte of each integer has its highest bit clear.
  for (let place = start; place < end; place++) if ((bytes[place] ?? 0) < 128) count++;
  return count;
}

function tooHeavy(size: number): ModelLimitError {
  const most = 4 * size + allowance;
  return new ModelLimitError(
    "memory that reading it takes",
    `more than ${most} bytes`,
    `4 times the file's ${size} bytes and ${allowance}`,
  );
}
