import { num, type Op, type Operand, postorder, simplify, substitute, sym, symbols, type Term } from "@gofz/core";
import { intrinsics, primitives } from "@gofz/core/operators";

/** The most nodes of a term; a shared one counts once. */
const most = 15;

const operators: readonly Op[] = Object.values({ ...primitives, ...intrinsics });
const constants: readonly number[] = [-5, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 4, 5, 0.1, Math.PI, Math.E, 1e-7, 1e21];

/** A term in x alone, of at most 15 nodes, over all operators of single elements; some had a parameter, which has a value now. */
export function draw(random: () => number): Term {
  for (;;) {
    const term = attempt(random);
    if (postorder(term).length <= most && symbols(simplify(term)).length > 0) return term;
  }
}

function attempt(random: () => number): Term {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const x = sym("x");
  const parameter = sym("alpha", "uniform");
  const pool: Term[] = [x, random() < 0.3 ? parameter : num(pick(constants)), random() < 0.5 ? x : num(8 * random() - 4)];
  const steps = 1 + Math.floor(random() * (most - 2));
  for (let step = 0; step < steps; step++) {
    const op = pick(operators);
    // Mostly the latest, so that the term becomes deep.
    const args: Operand[] = Array.from({ length: op.arity }, () => (random() < 1 / 3 ? (pool.at(-1) as Term) : pick(pool)));
    pool.push(op(...args));
  }
  return substitute(pool.at(-1) as Term, { alpha: num(Math.fround(4 * random() - 2)) });
}
