import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readIdx } from "../src/data/idx.ts";
import { loadMnist } from "../src/data/mnist.ts";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "gofz-idx-"));
});
afterAll(() => rm(directory, { recursive: true }));

/** A file of 2 x 3 bytes, 0 to 5. */
const file = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 0, 1, 2, 3, 4, 5];

const changed = (at: number, byte: number) => file.map((old, i) => (i === at ? byte : old));

async function read(bytes: readonly number[]): Promise<Uint8Array> {
  const path = join(directory, "digits");
  await writeFile(path, Uint8Array.from(bytes));
  return readIdx(path, [2, 3]);
}

describe("readIdx", () => {
  test("gives the elements", async () => {
    expect([...(await read(file))]).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test.each([
    ["an empty file", [], "digits has 0 bytes; 18 were expected."],
    ["a file cut short in its header", file.slice(0, 7), "digits has 7 bytes; 18 were expected."],
    ["a file cut short", file.slice(0, -1), "digits has 17 bytes; 18 were expected."],
    ["a file with more behind it", [...file, 6], "digits has 19 bytes; 18 were expected."],
    ["another type", changed(2, 13), "digits starts with 0x00000d02; 0x00000802 was expected."],
    ["another rank", changed(3, 3), "digits starts with 0x00000803; 0x00000802 was expected."],
    ["another shape", changed(7, 4), "digits has the shape 4 x 3; 2 x 3 was expected."],
    [
      "a huge shape",
      [...file.slice(0, 4), 255, 255, 255, 255, 255, 255, 255, 255],
      "digits has the shape 4294967295 x 4294967295; 2 x 3 was expected.",
    ],
  ])("refuses %s", async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message);
  });
});

describe("loadMnist", () => {
  test("reads the real digits", async () => {
    const { training, test } = await loadMnist();
    expect([training.count, training.images.length, test.count, test.images.length]).toEqual([60_000, 47_040_000, 10_000, 7_840_000]);
    expect([...training.labels.subarray(0, 10)]).toEqual([5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
  });

  test("names a missing file and what to do", async () => {
    await expect(loadMnist(join(directory, "nowhere"))).rejects.toMatchObject({
      code: "DATA_FILE",
      message: expect.stringMatching(/^\S+-(images-idx3|labels-idx1)-ubyte is missing\. Install the data again: /),
    });
  });
});
