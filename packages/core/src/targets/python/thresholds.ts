import { documentation } from "./documentation.ts";
import type { Helper } from "./library.ts";

/** How a library writes what the thresholds are computed from. */
interface Words {
  readonly array: string;
  readonly axis: string;
  readonly max: (a: string) => string;
  readonly sum: (a: string) => string;
  readonly relu: (a: string) => string;
  readonly sqrt: (a: string) => string;
  /** A mask as numbers of a's type. */
  readonly numeric: (mask: string) => string;
}

/** The thresholds of projections onto the simplex, by Newton's method on a convex function: from below, it never passes the root. */
export function thresholds(words: Words): Readonly<Record<"sparsemaxThreshold" | "entmaxThreshold", Helper>> {
  const { max, sum, relu, sqrt, numeric } = words;
  return {
    sparsemaxThreshold: helper(words, "sparsemax_threshold", "The t with sum(max(a - t, 0)) = 1.", 32, [
      `inside = ${numeric("a > t")}`,
      `t = (${sum("inside * a")} - 1) / ${sum("inside")}`,
    ]),
    entmaxThreshold: helper(words, "entmax_threshold", "The t with sum(max(a - t, 0)**2) = 1.", 22, [
      `rest = ${relu("a - t")}`,
      `norm = ${sqrt(sum("rest**2"))}`,
      `t = t + norm * (norm - 1) / ${sum("rest")}`,
    ]),
  };

  function helper({ array, axis }: Words, name: string, about: string, steps: number, step: readonly string[]): Helper {
    return {
      name,
      lines: [
        `def ${name}(a: ${array}, ${axis}: int) -> ${array}:`,
        ...documentation(about).map((line) => `    ${line}`),
        `    t = ${max("a")} - 1`,
        `    for _ in range(${steps}):`,
        ...step.map((line) => `        ${line}`),
        "    return t",
      ],
    };
  }
}
