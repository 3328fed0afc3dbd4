import { type Attribute, type Model, ModelFormatError, readModel, type Tensor } from "@gofz/onnx";
import { expect, test } from "vitest";

/** A field of protobuf whose value is a stretch of bytes. */
function field(number: number, ...content: readonly (number | readonly number[])[]): readonly number[] {
  const bytes = content.flat();
  return [number * 8 + 2, bytes.length, ...bytes];
}

const text = (value: string): readonly number[] => [...new TextEncoder().encode(value)];
const bytesOf = (values: ArrayBufferView): readonly number[] => [...new Uint8Array(values.buffer)];

function modelWith(...graph: readonly (readonly number[])[]): Model {
  return readModel(Uint8Array.from(field(7, ...graph)));
}

function attributeOf(...content: readonly (number | readonly number[])[]): Attribute | undefined {
  return modelWith(field(1, field(5, field(1, text("a")), ...content))).graph.nodes[0]?.attributes.a;
}

function tensorOf(...content: readonly (number | readonly number[])[]): Tensor | undefined {
  return modelWith(field(5, field(8, text("w")), ...content)).graph.initializers.w;
}

/** The least integer of 64 bits, as its ten bytes. */
const least = [...Array.from({ length: 9 }, () => 128), 1];

test("integers are read to the last bit, one by one and in a stretch", () => {
  const ints = [0xa0, 1, 7];
  const large = [0x81, 128, 128, 128, 128, 128, 128, 16];
  expect(attributeOf(ints, 0x40, least, 0x40, 5, 0x40, large)).toEqual({ kind: "ints", value: [-(2n ** 63n), 5n, 2n ** 53n + 1n] });
  expect(attributeOf(ints, field(8, least, 5), 0x40, large)).toEqual({ kind: "ints", value: [-(2n ** 63n), 5n, 2n ** 53n + 1n] });
});

test.each([
  { what: "one by one", list: [0x25, 0, 0, 128, 63, 0x25, 0, 0, 0, 64] },
  { what: "in a stretch", list: field(4, bytesOf(Float32Array.of(1, 2))) },
  { what: "in two stretches", list: [...field(4, bytesOf(Float32Array.of(1))), ...field(4, bytesOf(Float32Array.of(2)))] },
])("a tensor's numbers are read $what", ({ list }) => {
  expect(tensorOf([0x10, 1, 0x08, 2], list)).toEqual({ type: "float32", dims: [2], data: new Uint8Array(Float32Array.of(1, 2).buffer) });
});

test("halves and unsigned integers are read from lists of wider ones", () => {
  expect(tensorOf([0x10, 10, 0x08, 1], field(5, 128, 120))?.data).toEqual(new Uint8Array(Uint16Array.of(0x3c00).buffer));
  expect(
    tensorOf(
      [0x10, 13, 0x08, 1],
      field(
        11,
        Array.from({ length: 9 }, () => 255),
        1,
      ),
    )?.data,
  ).toEqual(new Uint8Array(8).fill(255));
});

test("a text keeps a leading U+FEFF, and what is no UTF-8 becomes U+FFFD", () => {
  const string = [0xa0, 1, 3];
  const long = `\ufeff${"text ".repeat(8)}`;
  expect(attributeOf(string, field(4, text(long)))).toEqual({ kind: "string", value: long });
  expect(attributeOf(string, field(4, 97, 255, 98))).toEqual({ kind: "string", value: "a\ufffdb" });
});

test("fields that are not known are gone past", () => {
  expect(
    modelWith(field(2, text("g")), [0xf8, 1, 1], field(14, 1, 2, 3), [0xf9, 1, 1, 2, 3, 4, 5, 6, 7, 8], [0xfd, 1, 1, 2, 3, 4]).graph.name,
  ).toBe("g");
});

test.each<{ what: string; bytes: readonly number[] }>([
  { what: "a number where a text stands", bytes: [0x10, 1] },
  { what: "a text of four bytes at once", bytes: [0x15, 1, 2, 3, 4] },
  { what: "the field 0", bytes: [2, 1, 0] },
  { what: "a tag of more than 32 bits", bytes: [0x92, 128, 128, 128, 16, 1, 97] },
  { what: "an integer without an end", bytes: [0xf8, 1, 128] },
  { what: "an integer of eleven bytes", bytes: field(1, field(5, [0x18, ...Array.from({ length: 10 }, () => 128), 1])) },
  { what: "a stretch that ends within a number", bytes: field(5, field(5, 5, 128)) },
  { what: "a stretch that ends outside", bytes: [0x12, 4, 97] },
  { what: "a stretch of 2^64 bytes", bytes: [0x12, ...Array.from({ length: 9 }, () => 255), 1] },
  { what: "a group", bytes: [0xfb, 1, 0xfc, 1] },
])("$what is refused", ({ bytes }) => {
  expect(() => modelWith(bytes)).toThrow(ModelFormatError);
});
