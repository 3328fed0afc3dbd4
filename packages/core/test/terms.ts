import { num, type Operand, sym, type Term } from "@gofz/core";
import { operators } from "@gofz/core/operators";
import fc from "fast-check";

const leaf: fc.Arbitrary<Term> = fc.oneof(
  fc.constant(sym("x")),
  fc.constantFrom("alpha", "beta", "t", "t0").map((name) => sym(name, "uniform")),
  fc.integer({ min: -5, max: 5 }).map(num),
  fc.constantFrom(Math.PI, -Math.PI, Math.E, Infinity, -Infinity, -0, 1e21, 1e-7, -0.5).map(num),
  fc.double({ noNaN: true }).map(num),
);

const oddSymbol: fc.Arbitrary<Term> = fc
  .tuple(
    fc.oneof(fc.string(), fc.constantFrom("x", "e", "pi", "let", "exp", "t1", "__proto__", "constructor")),
    fc.constantFrom("uniform", "channel", "element"),
  )
  .map(([name, rate]) => sym(name, rate as "uniform"));

/** Any term: each step applies some operator to earlier ones, so that much is shared. */
export function terms(size = 24): fc.Arbitrary<Term> {
  const step = fc.tuple(fc.constantFrom(...Object.values(operators)), fc.array(fc.nat(), { minLength: 3, maxLength: 3 }));
  const leaves = fc.array(fc.oneof({ weight: 6, arbitrary: leaf }, { weight: 1, arbitrary: oddSymbol }), { minLength: 1, maxLength: 4 });
  return fc.tuple(leaves, fc.array(step, { maxLength: size })).map(([start, steps]) => {
    const pool = [...start];
    for (const [op, choices] of steps) {
      // Mostly the latest, so that the term becomes deep.
      const args: Operand[] = choices
        .slice(0, op.arity)
        .map((choice) => pool[choice % 3 === 0 ? pool.length - 1 : choice % pool.length] as Term);
      pool.push(op(...args));
    }
    return pool.at(-1) as Term;
  });
}
