import { type Activation, differentiate, simplify, type Term, term } from "@gofz/core";
import { conforms } from "@gofz/testkit";
import { type Pass, type Precision, pass, stage, stream } from "@gofz/wasm";
import { imprecise } from "./exceptions.ts";

const passes = new Map<string, Pass>();

function compiled(activation: Activation, order: number, precision: Precision): Pass {
  const key = `${activation.name} ${order} ${precision}`;
  const { plans } = activation;
  const made = passes.get(key) ?? pass([derivative(activation, order)], { precision, memory: stage, plans, slopes: order > 0 });
  passes.set(key, made);
  return made;
}

/** As a kernel is made: the derivative of what has been simplified. */
function derivative(activation: Activation, order: number): Term {
  return order === 0 ? simplify(term(activation)) : simplify(differentiate(derivative(activation, order - 1), "x"));
}

for (const [precision, value, slope, reach] of [
  ["fast", 2, 4, 2 ** 13],
  ["exact", 0.5001, 0.5001, Infinity],
] as const) {
  conforms(`wasm ${precision}`, {
    run: (activation, order, x) => {
      const out = new Float32Array(x.length);
      stream(compiled(activation, order, precision), { x }, [out]);
      return out;
    },
    bounds: { value, slope },
    exact: precision === "exact",
    reach,
    imprecise: imprecise[precision],
  });
}
