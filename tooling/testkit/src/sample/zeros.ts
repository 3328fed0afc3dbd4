import { evaluate, type Term } from "@gofz/core";
import { stored } from "../cache/store.ts";
import { bisect } from "./bisect.ts";
import { strata } from "./strata.ts";

const mostZeros = 8;

/** The float32s beside which `term` changes its sign: zeros and jumps, those of smallest magnitude first, at most 8. Found by bisection. */
export function zeros(term: Term): readonly number[] {
  const known = stored(
    "zeros",
    term,
    (values) => values.has(0),
    (values) => {
      const found = find(term);
      // The count, and the zeros by 1, 2, ...
      for (const [i, value] of [found.length, ...found].entries()) values.set(i, value);
    },
  );
  return Array.from({ length: known.get(0) as number }, (_, i) => known.get(i + 1) as number);
}

function find(term: Term): readonly number[] {
  const grid = [...strata(400, 2 ** -20, 2 ** 8, 1)].sort((a, b) => a - b);
  const sign = (x: number): number => Math.sign(evaluate(term, { x }));
  const signs = grid.map(sign);
  const found = grid.slice(1).flatMap((hi, i) => {
    const [before, after] = [signs[i], signs[i + 1]];
    return before === after || before === undefined || Number.isNaN(before) ? [] : [bisect(sign, grid[i] as number, hi)];
  });
  return found.sort((a, b) => Math.abs(a) - Math.abs(b)).slice(0, mostZeros);
}
