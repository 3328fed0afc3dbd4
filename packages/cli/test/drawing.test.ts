import { catalog, isElementwise } from "@gofz/core";
import fc from "fast-check";
import { named, svg, withSlope } from "gofz";
import { describe, expect, test } from "vitest";
import { chart } from "../src/drawing/chart.ts";
import { clip, type Line, thin } from "../src/drawing/line.ts";
import { scale, ticks } from "../src/drawing/scale.ts";
import { trace } from "../src/drawing/trace.ts";

const unit = scale({ lo: -5, hi: 5 }, 0, 300);
const height = scale({ lo: -5, hi: 5 }, 200, 0);
const traced = (f: (x: number) => number, breaks: readonly number[] = []): readonly Line[] => trace(f, unit, height, breaks);

const place = fc.double({ min: -300, max: 300, noNaN: true });
const line = fc.array(fc.tuple(place, place), { minLength: 2, maxLength: 30 }).map((points) => [...points].sort((a, b) => a[0] - b[0]));

describe("a graph", () => {
  test.each([
    ["a step", (x: number) => (x < 1 / 3 ? -1 : 1), 2],
    ["a sign, which has a third value where it jumps", Math.sign, 2],
    ["a pole", (x: number) => 1 / x, 2],
    ["a pole to the same side", (x: number) => 1 / (x * x), 2],
    ["a half line", Math.log, 1],
    ["a tangent", Math.tan, 5],
    ["a stair", Math.floor, 10],
    ["a value that is missing in a point", (x: number) => Math.sin(x) / x, 1],
    ["a steep but smooth step", (x: number) => Math.tanh(1e4 * x), 1],
    ["nothing", () => Number.NaN, 0],
    ["what lies outside", () => 7, 0],
  ])("of %s consists of so many lines", (_, f, count) => {
    expect(traced(f)).toHaveLength(count);
    expect(traced(f, [0, 1 / 3])).toHaveLength(count);
  });

  test("lies within a tenth of a place, and within the frame", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }), (a, b) => {
        const f = (x: number): number => 4 * Math.sin(a * x + b) + x / 3;
        for (const [x, y] of traced(f).flat()) {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(200);
          if (y > 0.01 && y < 199.99) expect(Math.abs(height.at(f(unit.from(x))) - y)).toBeLessThan(0.1);
        }
      }),
    );
  });
});

test("clipping leaves nothing outside, and keeps all that is inside", () => {
  fc.assert(
    fc.property(line, (points) => {
      const parts = clip(points, { lo: -100, hi: 100 }).flat();
      expect(parts.filter(([, y]) => Math.abs(y) > 100 + 1e-9)).toEqual([]);
      const kept = points.filter((point, i) => Math.abs(point[1]) < 100 && (points[i - 1] ?? points[i + 1]) !== undefined);
      expect(kept.filter((point) => !parts.includes(point))).toEqual([]);
    }),
  );
});

test("thinning keeps the ends, and every point within the tolerance", () => {
  fc.assert(
    fc.property(line, (points) => {
      const kept = thin(points, 5);
      expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)]);
      for (const [x, y] of points) {
        const distances = kept.slice(1).map((end, i) => toSegment([x, y], kept[i] ?? end, end));
        expect(Math.min(...distances)).toBeLessThan(5.001);
      }
    }),
  );
});

test("ticks are round, in order, and never 0", () => {
  expect(ticks({ lo: -5, hi: 5 }, 5)).toEqual([-4, -2, 2, 4]);
  expect(ticks({ lo: -0.06, hi: 1.06 }, 5)).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
  expect(ticks({ lo: 310, hi: 893 }, 5)).toEqual([400, 500, 600, 700, 800]);
});

test("a picture of any function of the catalogue holds both curves and their names", { timeout: 60_000 }, () => {
  const some = Object.values(catalog).filter((activation, i) => isElementwise(activation) && i % 7 === 0);
  for (const activation of some) {
    const picture = svg({ title: activation.name, ...withSlope(named("f", activation, {})), width: 320, height: 200, letters: 12 });
    expect(picture, activation.name).toMatch(/<path class="c0 l" d="M.*<path class="c1 l d" d="M/s);
    expect(picture, activation.name).toMatch(/>f<\/text>.*>f'<\/text>/s);
    expect(picture, activation.name).not.toMatch(/NaN|Infinity|undefined/);
    expect(picture.length, activation.name).toBeLessThan(6000);
  }
});

test("a chart has the lines that were asked for, and control codes only where it may", () => {
  const { curves, window } = withSlope({ f: Math.tanh, df: (x) => 1 - Math.tanh(x) ** 2 });
  const plain = chart(curves, window, { width: 40, height: 8, isColoured: false });
  const coloured = chart(curves, window, { width: 40, height: 8, isColoured: true });
  expect(plain.join("\n")).toMatchInlineSnapshot(`
    " 1                  ⡀⠄⢄   ⢀⣀⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤
                       ⠂ │ ⢐⡴⠊⠁
                     ⠠⠈  │⢀⠞⠁⠄
       ⡀⢀ ⡀⢀ ⡀⡀⢀ ⡀⠠⠐⠈    ⢠⠏   ⠁⠂⠄⡀⢀ ⡀⢀⢀ ⡀⢀ ⡀
       ─────────────────⣠⠃──────────────────
                       ⡰⠃│
                    ⢀⡠⠞⠁ │
    -1 ⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠉⠁    │
       -5                                  5
       ⠒⠒⠒ f   ⠂⠂⠂ f'"
  `);
  expect(Math.max(...plain.map((each) => each.length))).toBeLessThanOrEqual(40);
  expect(plain.join("")).not.toContain("\u001b");
  expect(coloured.join("")).toContain("\u001b[36m");
});

type Point = Line[number];

function toSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
}
