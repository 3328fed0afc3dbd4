import { differentiate, evaluate, term } from "@gofz/core";
import { conforms } from "@gofz/testkit";

conforms("core evaluate", {
  run: (activation, order, x) => {
    const formula = differentiate(term(activation), "x", order);
    return x.map((point) => evaluate(formula, { x: point }));
  },
  bounds: { value: 0.5001, slope: 0.5001 },
  exact: true,
  reach: Infinity,
  pointwise: true,
});
