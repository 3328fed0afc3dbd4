import { differentiate, num, postorder, scope, simplify, sym } from "@gofz/core";
import { add } from "@gofz/core/operators";
import { random } from "@gofz/testkit";
import { derivative } from "mathjs";
import { digits, type Table } from "./table.ts";
import { randomTerm, tower } from "./terms.ts";

/** Derivatives and simplification: how long deep and many terms take, and how much memory a busy loop. */
export async function calculus(repetitions: number): Promise<Table> {
  return {
    title: "Calculus, one core",
    note: "x e^(x e^(x ...)), that many levels deep, differentiated: medians in milliseconds of towers that have not been seen before, and the derivative's nodes. Then what one core does in a minute, and what a busy loop holds at most.",
    head: ["what", "mathjs", "gofz", "nodes"],
    rows: [...[6, 10, 14].map((levels) => deep(levels, repetitions, true)), deep(1000, repetitions, false), many(), busy()],
  };
}

function deep(levels: number, repetitions: number, peer: boolean): readonly string[] {
  const text = `${"x*exp(".repeat(levels)}x${")".repeat(levels)}`;
  const theirs = peer ? digits(median(3, () => void derivative(text, "x"))) : "-";
  // Of its own symbol, so that nothing is known of it from the row before.
  const x = sym(`x${levels}`);
  const ours = median(repetitions, () => scope(() => void differentiate(tower(levels, x), `x${levels}`)));
  const size = postorder(differentiate(tower(levels, x), `x${levels}`)).length;
  return [`${levels} levels`, theirs, digits(ours), String(size)];
}

function many(): readonly string[] {
  const next = random(1);
  const total = 20_000;
  const start = performance.now();
  for (let done = 0; done < total; done += 100) {
    scope(() => {
      for (let n = 0; n < 100; n++) simplify(differentiate(simplify(randomTerm(1 + Math.floor(next() * 15), next)), "x"));
      return undefined;
    });
  }
  const perMinute = Math.round((60_000 * total) / (performance.now() - start));
  return ["random terms of up to 15 nodes, simplified and differentiated, a minute", "-", perMinute.toLocaleString("en"), "-"];
}

/** 10 million terms, a thousand a scope. */
function busy(): readonly string[] {
  const x = sym("x");
  let peak = 0;
  for (let round = 0; round < 10_000; round++) {
    scope(() => {
      for (let n = 0; n < 500; n++) add(x, num(round * 500 + n + 0.5));
      return undefined;
    });
    if (round % 100 === 0) peak = Math.max(peak, process.memoryUsage().rss);
  }
  return ["10 million terms in scopes of a thousand, MB at most", "-", String(Math.round(peak / 1e6)), "-"];
}

function median(repetitions: number, run: () => void): number {
  const times = Array.from({ length: repetitions }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(repetitions / 2)] ?? Number.NaN;
}
