import { GofzError } from "@gofz/core";
import {
  type Attribute,
  type ElementType,
  encodeModel,
  type Graph,
  type LocalFunction,
  type Model,
  ModelLimitError,
  type Node,
  readModel,
  type Tensor,
  type Value,
} from "@gofz/onnx";
import fc from "fast-check";
import { expect, test } from "vitest";

const bytes: Readonly<Record<ElementType, number>> = {
  float32: 4,
  float64: 8,
  float16: 2,
  bfloat16: 2,
  int8: 1,
  int16: 2,
  int32: 4,
  int64: 8,
  uint8: 1,
  uint16: 2,
  uint32: 4,
  uint64: 8,
  bool: 1,
};
const types = Object.keys(bytes) as readonly ElementType[];

const name = fc.stringMatching(/^[a-z][a-z0-9_/:]{0,8}$/);
const text = fc.string({ unit: "grapheme", maxLength: 12 });
const integer = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const real = fc.float();
const list = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 3 });
const record = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.dictionary(name, item, { maxKeys: 3, noNullPrototype: true });

const tensor: fc.Arbitrary<Tensor> = fc.tuple(fc.constantFrom(...types), fc.array(fc.nat(3), { maxLength: 3 })).chain(([type, dims]) => {
  const length = dims.reduce((size, dim) => size * dim, bytes[type]);
  return fc.uint8Array({ minLength: length, maxLength: length }).map((data) => ({ type, dims, data }));
});

const value: fc.Arbitrary<Value> = fc
  .tuple(name, fc.constantFrom(...types), fc.option(list(fc.oneof(fc.nat(9), name)), { nil: undefined }))
  .map(([label, type, dims]) => ({ name: label, type, ...(dims === undefined ? {} : { dims }) }));

const { graph } = fc.letrec<{ graph: Graph; node: Node; attribute: Attribute }>((tie) => ({
  attribute: fc.oneof(
    { maxDepth: 2 },
    real.map((v) => ({ kind: "float" as const, value: v })),
    integer.map((v) => ({ kind: "int" as const, value: v })),
    text.map((v) => ({ kind: "string" as const, value: v })),
    list(real).map((v) => ({ kind: "floats" as const, value: v })),
    list(integer).map((v) => ({ kind: "ints" as const, value: v })),
    list(text).map((v) => ({ kind: "strings" as const, value: v })),
    tensor.map((v) => ({ kind: "tensor" as const, value: v })),
    name.map((v) => ({ kind: "reference" as const, value: v, of: "int" as const })),
    tie("graph").map((v) => ({ kind: "graph" as const, value: v })),
  ),
  node: fc.record({
    op: name,
    domain: fc.constantFrom("", "gofz"),
    name,
    inputs: list(fc.oneof(name, fc.constant(""))),
    outputs: list(name),
    attributes: record(tie("attribute")),
    doc: text,
  }),
  graph: fc.record({ name, nodes: list(tie("node")), inputs: list(value), outputs: list(value), initializers: record(tensor), doc: text }),
}));

const opsets = record(fc.integer({ min: 1, max: 26 }));
const local: fc.Arbitrary<LocalFunction> = graph.chain(({ nodes }) =>
  fc.record({
    domain: name,
    name,
    inputs: list(name),
    outputs: list(name),
    attributes: list(name),
    nodes: fc.constant(nodes),
    opsets,
    doc: text,
    metadata: record(text),
  }),
);
const model: fc.Arbitrary<Model> = fc.record({
  irVersion: fc.integer({ min: 8, max: 13 }),
  opsets,
  producer: text,
  producerVersion: text,
  doc: text,
  graph,
  functions: list(local),
  metadata: record(text),
});

test("readModel is the inverse of encodeModel", () => {
  fc.assert(
    fc.property(model, (m) => {
      expect(readModel(encodeModel(m))).toEqual(m);
    }),
  );
});

test("a cut or changed file is a model or a clean error", () => {
  fc.assert(
    fc.property(model, fc.nat(), fc.nat(255), fc.boolean(), (m, at, byte, cut) => {
      const file = encodeModel(m).slice();
      const place = at % Math.max(1, file.length);
      file[place] = byte;
      try {
        readModel(cut ? file.subarray(0, place) : file);
      } catch (error) {
        expect(error).toBeInstanceOf(GofzError);
      }
    }),
  );
});

test("bytes after a model are refused, were they a model too", () => {
  fc.assert(
    fc.property(model, fc.uint8Array({ minLength: 1, maxLength: 9 }), (m, more) => {
      const file = encodeModel(m);
      expect(() => readModel(Uint8Array.from([...file, ...file]))).toThrow("a second time");
      // Field 15, with so many bytes of content.
      expect(() => readModel(Uint8Array.from([...file, 122, more.length, ...more]))).toThrow("field 15");
      expect(() => readModel(Uint8Array.from([...file, 0]))).toThrow(GofzError);
    }),
  );
});

test("a tensor of very many dimensions is refused", () => {
  const w: Tensor = { type: "float32", dims: Array.from({ length: 65 }, () => 1), data: new Uint8Array(4) };
  const graph = { name: "g", nodes: [], inputs: [], outputs: [], doc: "", initializers: { w } };
  const file = encodeModel({
    irVersion: 10,
    opsets: { "": 21 },
    producer: "",
    producerVersion: "",
    doc: "",
    functions: [],
    metadata: {},
    graph,
  });
  expect(() => readModel(file)).toThrow("65 dimensions");
});

test("weights stay views of the file", () => {
  const data = Uint8Array.of(0, 0, 128, 63);
  const file = encodeModel({
    irVersion: 10,
    opsets: { "": 21 },
    producer: "",
    producerVersion: "",
    doc: "",
    functions: [],
    metadata: {},
    graph: { name: "g", nodes: [], inputs: [], outputs: [], doc: "", initializers: { w: { type: "float32", dims: [1], data } } },
  });
  expect(readModel(file).graph.initializers.w?.data.buffer).toBe(file.buffer);
});

/** A field of protobuf: its tag, the length and the bytes of its content. */
function field(number: number, content: Uint8Array): Uint8Array {
  return Uint8Array.from([...varint(number * 8 + 2), ...varint(content.length), ...content]);
}

function varint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

function repeated(unit: Uint8Array, count: number): Uint8Array {
  const bytes = new Uint8Array(unit.length * count);
  for (let i = 0; i < count; i++) bytes.set(unit, i * unit.length);
  return bytes;
}

/** Small in the file, and large in memory: of each, as many as make 2 MB. */
const heavy: Readonly<Record<string, (count: (unit: Uint8Array) => Uint8Array) => Uint8Array>> = {
  "empty nodes": (many) => many(field(1, Uint8Array.of())),
  "empty inputs": (many) => field(1, many(field(1, Uint8Array.of()))),
  "empty graphs": (many) => field(1, many(field(5, Uint8Array.of(0xa0, 1, 5, ...field(6, Uint8Array.of()))))),
  "small integers": (many) => field(1, field(5, Uint8Array.from([0xa0, 1, 7, ...field(8, many(Uint8Array.of(1)))]))),
  "what is not known": (many) => many(field(31, Uint8Array.of())),
};

test.each(Object.keys(heavy))("2 MB of %s are refused, and take little memory", (what) => {
  const graph = heavy[what]?.((unit) => repeated(unit, Math.floor(2 ** 21 / unit.length))) ?? Uint8Array.of();
  const file = field(7, graph);
  const before = process.memoryUsage();
  expect(() => readModel(file)).toThrow(ModelLimitError);
  expect(() => readModel(file)).toThrow("The memory that reading it takes is more than");
  const after = process.memoryUsage();
  const taken = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  expect(taken).toBeLessThan(4 * file.length + 64 * 2 ** 20);
});

test("graphs in graphs are refused before the stack overflows", () => {
  let graph: Uint8Array = Uint8Array.of();
  for (let depth = 0; depth < 100; depth++) graph = field(1, field(5, field(6, graph)));
  expect(() => readModel(field(7, graph))).toThrow("The nesting of its messages is more than 200");
});

test("numbers that a tensor lists are read as they lie in the file", () => {
  const numbers = Float32Array.of(1, -2.5, 3e-40);
  const data = new Uint8Array(numbers.buffer);
  const tensor = Uint8Array.from([0x10, 1, 0x08, 3, ...field(4, data), ...field(8, Uint8Array.of(119))]);
  const { w } = readModel(field(7, field(5, tensor))).graph.initializers;
  expect(w).toEqual({ type: "float32", dims: [3], data });
});
