import { BinaryReader } from "@bufbuild/protobuf/wire";
import { ModelFormatError } from "../errors.ts";

/** Protobuf files hold less than this many bytes. */
const most = 2 ** 31;

/** The fields of a ModelProto by number, and whether a file may repeat them. */
const fields: ReadonlyMap<number, boolean> = new Map([
  [1, false],
  [2, false],
  [3, false],
  [4, false],
  [5, false],
  [6, false],
  [7, false],
  [8, true],
  [14, true],
  [20, true],
  [25, true],
  [26, true],
]);

/**
 * Throws ModelFormatError for bytes after the model: protobuf would read a second model into the first, and skip what it does not know.
 * Bytes that are no protobuf throw what its reader throws.
 */
export function requireOneModel(bytes: Uint8Array): void {
  if (bytes.length >= most) throw new ModelFormatError(`it has ${bytes.length} bytes, and protobuf files have less than ${most}`);
  const reader = new BinaryReader(bytes);
  const seen = new Set<number>();
  while (reader.pos < reader.len) {
    const start = reader.pos;
    const [field, wire] = reader.tag();
    const repeated = fields.get(field);
    if (repeated === undefined) throw new ModelFormatError(`byte ${start} begins field ${field}, which models do not have`);
    if (!repeated && seen.has(field)) throw new ModelFormatError(`byte ${start} begins field ${field} a second time`);
    seen.add(field);
    reader.skip(wire, field);
  }
}
