// Callbacks for model.fit: what they draw and write.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { BinaryReader, WireType } from "@bufbuild/protobuf/wire";
import { live } from "@gofz/tfjs/live";
import { progress } from "@gofz/tfjs/progress";
import { tensorBoard } from "@gofz/tfjs/tensorboard";
import type { Callback } from "@tensorflow/tfjs-layers";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, it } from "vitest";
import { tf } from "./backends.ts";

beforeAll(async () => {
  await tf.setBackend("cpu");
});

/** Three epochs of three batches, with validation. */
async function fit(callback: Callback): Promise<Readonly<Record<string, readonly number[]>>> {
  const model = tf.sequential({ layers: [tf.layers.dense({ inputShape: [2], units: 1 })] });
  model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
  const [x, y] = [tf.ones([24, 2]), tf.ones([24, 1])];
  const { history } = await model.fit(x, y, { epochs: 3, batchSize: 6, validationSplit: 0.25, verbose: 0, callbacks: callback });
  return history as Readonly<Record<string, readonly number[]>>;
}

describe("progress", () => {
  it("is a line for each epoch where nobody looks", async () => {
    const written: string[] = [];
    const stream = { isTTY: false, write: (text: string | Uint8Array) => written.push(String(text)) > 0 };
    const { loss = [], val_loss: validation = [] } = await fit(progress(tf, { stream }));
    const shown = (value: number | undefined): string => value?.toPrecision(4) ?? "";
    expect(written).toEqual([0, 1, 2].map((i) => `epoch ${i + 1}/3: loss ${shown(loss[i])}, val_loss ${shown(validation[i])}\n`));
  });

  it("is a bar with the time that is left, and curves, in a terminal", async () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 100 });
    await fit(progress(tf, { stream }));
    const text = stripVTControlCharacters(String(stream.read()));
    expect(text).toMatch(/epoch 1\/3 .* 0% \| ETA/);
    expect(text).toMatch(/epoch 3\/3 .*% \| ETA \d+s \| loss \d/);
    expect(text.match(/loss and val_loss/g)).toHaveLength(2);
    expect(text.trimEnd().split("\n").at(-1)).toMatch(/epoch 3\/3: loss \S+, val_loss \S+$/);
  });
});

it("live draws a bar and curves into a page", async () => {
  const { document } = parseHTML("<main>old</main>");
  const [element] = document.querySelectorAll("main");
  const { loss = [] } = await fit(live(tf, element as HTMLElement));
  expect(element?.querySelector("progress")?.getAttribute("value")).toBe(element?.querySelector("progress")?.getAttribute("max"));
  const [curve, validation] = Array.from(element?.querySelectorAll("polyline") ?? [], (line) => line.getAttribute("points")?.split(" "));
  expect([curve?.length, validation?.length]).toEqual([3, 3]);
  // The loss falls, so the curve does: y counts from above.
  const [first, , last] = curve?.map((point) => Number(point.split(",")[1])) ?? [];
  expect(Number(last)).toBeGreaterThan(Number(first));
  expect(element?.querySelector("text")?.textContent).toBe(`loss ${loss[2]?.toPrecision(4)}`);
  expect(element?.textContent).not.toContain("old");
});

it("tensorBoard writes records that TensorBoard reads", async () => {
  const folder = await mkdtemp(join(tmpdir(), "gofz-tensorboard-"));
  const history = await fit(tensorBoard(tf, join(folder, "run"), { updates: "batch" }));
  const [training, validation] = await Promise.all(["train", "validation"].map((run) => eventsIn(join(folder, "run", run))));
  await rm(folder, { recursive: true });
  expect(training?.[0]).toMatchObject({ version: "brain.Event:2", values: {} });
  expect(training?.filter(({ values }) => "batch_loss" in values)).toHaveLength(9);
  const epochs = training?.filter(({ values }) => "epoch_loss" in values);
  expect(epochs?.map(({ step }) => step)).toEqual([0, 1, 2]);
  expect(epochs?.map(({ values }) => values.epoch_loss)).toEqual(history.loss?.map(Math.fround));
  expect(validation?.slice(1).map(({ values }) => values.epoch_loss)).toEqual(history.val_loss?.map(Math.fround));
  expect(Math.abs((epochs?.[0]?.seconds ?? 0) - Date.now() / 1000)).toBeLessThan(600);
});

it("the checksum is that of its specification", () => {
  // RFC 3720, B.4.
  expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
});

interface Event {
  readonly seconds: number;
  readonly step: number;
  readonly version: string;
  readonly values: Readonly<Record<string, number>>;
}

async function eventsIn(folder: string): Promise<readonly Event[]> {
  const [file = "", ...others] = await readdir(folder);
  expect(others).toEqual([]);
  expect(file).toMatch(/^events\.out\.tfevents\.\d{10}\./);
  const bytes = new Uint8Array(await readFile(join(folder, file)));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const events: Event[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = Number(view.getBigUint64(at, true));
    const data = bytes.subarray(at + 12, at + 12 + length);
    expect(view.getUint32(at + 8, true)).toBe(masked(bytes.subarray(at, at + 8)));
    expect(view.getUint32(at + 12 + length, true)).toBe(masked(data));
    events.push(eventOf(data));
    at += length + 16;
  }
  return events;
}

function eventOf(bytes: Uint8Array): Event {
  const reader = new BinaryReader(bytes);
  const event = { seconds: 0, step: 0, version: "", values: {} };
  while (reader.pos < reader.len) {
    const [field, wire] = reader.tag();
    if (field === 1) event.seconds = reader.double();
    else if (field === 2) event.step = Number(reader.int64());
    else if (field === 3) event.version = reader.string();
    else if (field === 5) event.values = summaryOf(reader.bytes());
    else reader.skip(wire);
  }
  return event;
}

function summaryOf(bytes: Uint8Array): Readonly<Record<string, number>> {
  const reader = new BinaryReader(bytes);
  const values: Record<string, number> = {};
  while (reader.pos < reader.len) {
    expect(reader.tag()).toEqual([1, WireType.LengthDelimited]);
    const value = new BinaryReader(reader.bytes());
    expect(value.tag()).toEqual([1, WireType.LengthDelimited]);
    const tag = value.string();
    expect(value.tag()).toEqual([2, WireType.Bit32]);
    values[tag] = value.float();
  }
  return values;
}

function masked(bytes: Uint8Array): number {
  const sum = crc32c(bytes);
  return (((sum >>> 15) | (sum << 17)) + 0xa282ead8) >>> 0;
}

/** Bit by bit, from its polynomial. */
function crc32c(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0x82f63b78 : 0);
  }
  return ~sum >>> 0;
}
