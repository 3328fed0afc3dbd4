import { readModel } from "@gofz/onnx";
import { type Report, Trainer } from "@gofz/onnxruntime";
import { afterEach, describe, expect, test } from "vitest";
import { here, model, node, options, points } from "./toy.ts";

// Worker threads of Node 20 can't load TypeScript: what runs in one is tested as it is built.
const built: { readonly Trainer: typeof Trainer } = await import(new URL("../dist/index.js", import.meta.url).href);
const data = points(1000);
const opened: { release(): Promise<void> }[] = [];

afterEach(async () => {
  for (const trainer of opened.splice(0)) await trainer.release();
});

async function all(reports: AsyncIterable<Report>): Promise<Report[]> {
  const list: Report[] = [];
  for await (const report of reports) list.push(report);
  return list;
}

describe.each([
  {
    place: "in the calling thread",
    start: (changes = {}) => Trainer.create(here, { ...options, ...changes }),
    load: (bytes: Uint8Array) => Trainer.load(here, bytes),
  },
  {
    place: "in a thread of its own",
    start: (changes = {}) => built.Trainer.create(node, { ...options, ...changes }),
    load: (bytes: Uint8Array) => built.Trainer.load(node, bytes),
  },
])("a trainer $place", ({ start, load }) => {
  async function create(changes?: object): Promise<Trainer> {
    const trainer = await start(changes);
    opened.push(trainer);
    return trainer;
  }

  test("learns: the loss falls, and what it says of it adds up", async () => {
    const trainer = await create();
    const before = await trainer.evaluate(data);
    const reports = await all(trainer.fit(data, { epochs: 20, validationData: points(200, 2) }));
    const after = await trainer.evaluate(data);
    expect(after.loss).toBeLessThan(before.loss / 3);
    expect(after.accuracy).toBeGreaterThan(0.95);
    for (const epoch of new Set(reports.map((report) => report.epoch))) {
      const own = reports.filter((report) => report.epoch === epoch);
      const losses = own.flatMap((report) => report.losses);
      expect(own.at(-1)).toMatchObject({ step: 31, steps: 31, validation: { accuracy: expect.any(Number) } });
      expect(losses).toHaveLength(31);
      expect(own.at(-1)?.loss).toBeCloseTo(losses.reduce((sum, loss) => sum + loss, 0) / 31, 5);
    }
    expect(reports.at(-1)?.epoch).toBe(20);
  });

  test("the same seed gives the same weights, another seed others", async () => {
    const weights = async (shuffle: boolean | number): Promise<unknown> => {
      const trainer = await create();
      await all(trainer.fit(data, { epochs: 2, shuffle }));
      return trainer.weights();
    };
    const first = await weights(7);
    expect(await weights(7)).toEqual(first);
    expect(await weights(8)).not.toEqual(first);
    expect(await weights(false)).not.toEqual(first);
  });

  test("given batches one by one in order, it ends where one pass over all ends", async () => {
    const [whole, parts] = [await create(), await create()];
    await all(whole.fit(data, { epochs: 1, shuffle: false }));
    for (let start = 0; start + 32 <= 1000; start += 32) {
      const x = { dims: [32, 2], data: data.x.data.slice(2 * start, 2 * (start + 32)) };
      await all(parts.fit({ x, y: data.y.subarray(start, start + 32) }, { epochs: 1, shuffle: false, transfer: true }));
    }
    expect(await parts.weights()).toEqual(await whole.weights());
  });

  test("what was saved goes on exactly as the trainer itself", async () => {
    const trainer = await create();
    await all(trainer.fit(data, { epochs: 2 }));
    const saved = await trainer.save();
    const resumed = await load(saved);
    opened.push(resumed);
    await all(trainer.fit(data, { epochs: 1 }));
    await all(resumed.fit(data, { epochs: 1 }));
    expect(await resumed.weights()).toEqual(await trainer.weights());
    expect(readModel(saved).graph.outputs).toEqual(model.graph.outputs);
  });

  test("the inference model predicts what the trainer predicts", async () => {
    const trainer = await create();
    await all(trainer.fit(data, { epochs: 1 }));
    const logits = await trainer.predict(data.x);
    const fresh = await start({ model: await trainer.toInferenceModel() });
    opened.push(fresh);
    expect(logits.dims).toEqual([1000, 2]);
    expect(await fresh.predict(data.x)).toEqual(logits);
  });

  test("an aborted fit ends within a second with the signal's reason, and the trainer goes on", async () => {
    const trainer = await create();
    const controller = new AbortController();
    const reports = trainer.fit(data, { epochs: 1e6, signal: controller.signal });
    await reports.next();
    const start = performance.now();
    controller.abort(new Error("enough"));
    await expect(all(reports)).rejects.toThrow("enough");
    expect(performance.now() - start).toBeLessThan(1000);
    expect(await all(trainer.fit(data, { epochs: 1 }))).not.toHaveLength(0);
  });

  test("leaving the loop stops", async () => {
    const trainer = await create();
    for await (const { step } of trainer.fit(data, { epochs: 1e6 })) if (step > 0) break;
    const weights = await trainer.weights();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await trainer.weights()).toEqual(weights);
  });

  test("one fit at a time, and none after the release", async () => {
    const trainer = await create();
    const reports = trainer.fit(data, { epochs: 1e6 });
    await reports.next();
    await expect(all(trainer.fit(data, { epochs: 1 }))).rejects.toThrow("The trainer is fitting already.");
    await reports.return();
    await trainer.release();
    await trainer.release();
    await expect(trainer.predict(data.x)).rejects.toThrow("The trainer has been released.");
  });

  test("labels may be rows of probabilities, x an ort.Tensor", async () => {
    const [indices, rows] = [await create(), await create()];
    const y = {
      dims: [1000, 2],
      data: Float32Array.from(data.y).reduce((all, label, i) => all.fill(1, 2 * i + label, 2 * i + label + 1), new Float32Array(2000)),
    };
    await all(indices.fit(data, { epochs: 1 }));
    await all(rows.fit({ x: new node.Tensor("float32", data.x.data, data.x.dims), y }, { epochs: 1 }));
    expect(await rows.weights()).toEqual(await indices.weights());
  });

  test("a fit leaves the caller's thread free", async () => {
    const trainer = await create();
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    const start = performance.now();
    for await (const _ of trainer.fit(data, { epochs: 1e6 })) if (performance.now() - start > 400) break;
    clearInterval(timer);
    expect(turns).toBeGreaterThan(8);
  });
});

describe("bad input is refused before anything starts", () => {
  const x = (dims: readonly number[], length = 64): { dims: readonly number[]; data: Float32Array } => ({
    dims,
    data: new Float32Array(length),
  });
  const y = new Uint8Array(32);
  test.each([
    [{ x: x([32, 3]), y }, {}, "x has the shape [32, 3]. The model takes [n, 2]."],
    [{ x: x([32, 2], 60), y }, {}, "x has 60 numbers for the shape [32, 2]. Give it 64."],
    [
      { x: new node.Tensor("float64", new Float64Array(64), [32, 2]), y },
      {},
      "x holds Float64Array. Give a Float32Array, or an ort.Tensor of float32.",
    ],
    [{ x: x([32, 2]), y: new Uint8Array(31) }, {}, "y has 31 labels for 32 samples. Give one for each."],
    [{ x: x([32, 2]), y: y.map((_, i) => i) }, {}, "y[2] is 2. The model has 2 classes: labels go from 0 to 1."],
    [{ x: x([32, 2]), y: Int32Array.from(y, () => -1) }, {}, "y[0] is -1."],
    [{ x: x([16, 2], 32), y: y.subarray(16) }, {}, "There are 16 samples for a batch of 32. Give at least one batch"],
    [{ x: x([32, 2]), y }, { epochs: 1.5 }, "epochs is 1.5. Give a whole number above 0."],
    [{ x: x([32, 2]), y }, { validationSplit: 1 }, "validationSplit is 1. Give a number between 0 and 1."],
    [{ x: x([32, 2]), y }, { validationSplit: 0.5 }, "There are 16 samples for a batch of 32."],
    [
      { x: x([32, 2]), y },
      { learningRate: Number.POSITIVE_INFINITY },
      "learningRate is Infinity. Give a finite number that is not negative.",
    ],
    [{ x: x([32, 2]), y }, { shuffle: 0.5 }, "shuffle is 0.5. Give true, false or a whole number as a seed."],
  ])("%#", async (examples, changes, message) => {
    const trainer = await Trainer.create(here, options);
    opened.push(trainer);
    expect(() => trainer.fit(examples, { epochs: 1, ...changes })).toThrow(message);
  });

  test("in create and load too", async () => {
    await expect(Trainer.create(here, { ...options, threads: 0 })).rejects.toThrow("threads is 0. Give a whole number above 0.");
    await expect(Trainer.create(here, { ...options, optimizer: { kind: "adam", learningRate: Number.NaN } })).rejects.toThrow(
      "learningRate is NaN.",
    );
    await expect(Trainer.load(here, Uint8Array.of(1, 2, 3))).rejects.toThrow("This is not a whole ONNX model");
  });
});
