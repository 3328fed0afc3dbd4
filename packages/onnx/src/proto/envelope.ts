import { ModelFormatError } from "../errors.ts";
import { model } from "./schema/model.ts";
import { Source } from "./source.ts";

/** Protobuf files hold less than this many bytes. */
const most = 2 ** 31;

/**
 * Throws ModelFormatError for bytes after the model: protobuf would read a second model into the first, and skip what it does not know.
 * Bytes that are no protobuf throw what its reader throws.
 */
export function requireOneModel(bytes: Uint8Array): void {
  if (bytes.length >= most) throw new ModelFormatError(`it has ${bytes.length} bytes, and protobuf files have less than ${most}`);
  const source = new Source(bytes);
  const seen = new Set<number>();
  while (!source.isAtEnd) {
    const start = source.position;
    const { number, wire } = source.tag();
    const [, field] = model.named.get(number) ?? [];
    if (field === undefined) throw new ModelFormatError(`byte ${start} begins field ${number}, which models do not have`);
    if (!field.isList && seen.has(number)) throw new ModelFormatError(`byte ${start} begins field ${number} a second time`);
    seen.add(number);
    source.skip(wire);
  }
}
