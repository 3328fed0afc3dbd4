import { expect, test } from "vitest";
import { examiner } from "../src/block.ts";
import { rowOf } from "../src/ledger.ts";
import { holds } from "../src/report.ts";

/** The bits of some 130,000 floats from 0.5 on, and of some from -2^-126 on. */
const spans = [
  [0x3f000000, 0x3f020000],
  [0x80800000, 0x80810000],
] as const;

test("kernels of both precisions keep their bounds over spans of floats, and the exact one rounds right", () => {
  const subjects = (["exact", "fast"] as const).map((precision) => ({ function: "tanh", order: 0, backend: "wasm", precision }) as const);
  const [exact, fast] = subjects;
  if (exact === undefined || fast === undefined) return;
  const examine = examiner({ subjects: [exact, fast], judged: true });
  const findings = spans.map((span) => examine(...span));
  const rows = subjects.map((subject, i) =>
    rowOf(
      subject,
      findings.flatMap((both) => both.slice(i, i + 1)),
      0,
      "",
    ),
  );
  expect(rows.map(holds)).toEqual([true, true]);
  expect(rows[0]?.normal.ulp).toBeGreaterThan(0.49);
  expect(rows[0]?.counts.misrounded).toBe(0);
});

test("what has no reference is refused", () => {
  expect(() => examiner({ subjects: [{ function: "softsign", order: 0, backend: "wasm", precision: "exact" }], judged: true })).toThrow(
    "softsign of order 0 has no reference.",
  );
});

test("hashes alone are those of a judged run, and are those of every run", () => {
  const subjects = [{ function: "mish", order: 1, backend: "wasm", precision: "exact" }] as const;
  const [judged, hashed] = [true, false].map((judged) => examiner({ subjects, judged })(0x3f000000, 0x3f020000));
  expect(hashed?.[0]?.hash).toBe(judged?.[0]?.hash);
  expect(hashed?.[0]?.tally.normal.ulp).toBe(0);
});
