import { referenced } from "@gofz/testkit";
import { ulp } from "../cell.ts";
import { ledger, type Row } from "../ledger.ts";
import { isSame, type Order, type Subject } from "../subject.ts";
import { derivative, markdown } from "./markdown.ts";

const head = [
  "",
  "kernel",
  "largest ULP",
  "at x",
  "below 2^-126",
  "excused",
  "misrounded",
  "undecided",
  "lost",
  "wrong signs",
  "NaN",
  "hash",
];

/** Every row that the ledger can hold, those that were not run too. */
export function certificates(): string {
  const rows = ledger();
  const orders: readonly Order[] = [0, 1];
  const subjects = referenced.flatMap((name) =>
    orders.flatMap((order) =>
      (["fast", "exact"] as const).map((precision): Subject => ({ function: name, order, backend: "wasm", precision })),
    ),
  );
  return markdown(
    head,
    subjects.map((subject) => {
      const row = rows.find((row) => isSame(row, subject));
      const title = [derivative(subject.function, subject.order), `${subject.backend} ${subject.precision}`];
      return row === undefined ? [...title, "not run", ...head.slice(3).map(() => "")] : [...title, ...cells(row)];
    }),
  );
}

function cells({ normal, subnormal, excused, counts, hash }: Row): readonly string[] {
  return [
    normal.ulp.toFixed(6),
    String(normal.x),
    ulp(subnormal.ulp),
    counts.excused > 0 ? `${counts.excused}, up to ${ulp(excused.ulp)}` : "0",
    ...[counts.misrounded, counts.undecided, counts.lost, counts.wrongSigns, counts.nans + counts.missedNans].map(String),
    `\`${hash.slice(0, 16)}\``,
  ];
}
