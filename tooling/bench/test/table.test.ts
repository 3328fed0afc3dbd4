import { expect, it } from "vitest";
import { race } from "../src/stopwatch.ts";
import { digits, markdown } from "../src/table.ts";

it("a table reads as Markdown", () => {
  expect(markdown({ title: "Speed", note: "Milliseconds.", head: ["f", "ms"], rows: [["mish", digits(2.71828)]] })).toMatchInlineSnapshot(`
    "## Speed

    Milliseconds.

    | f | ms |
    | --- | ---: |
    | mish | 2.72 |
    "
  `);
});

it("contestants run in turn, the warm-up apart, and the median counts", async () => {
  const order: string[] = [];
  const times = await race({ a: () => void order.push("a"), b: () => void order.push("b") }, { repetitions: 3, warmup: 1 });
  expect(order.join("")).toBe("abababab");
  expect(times.a.least).toBeLessThanOrEqual(times.a.median);
});
