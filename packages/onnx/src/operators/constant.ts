import { UnsupportedModelError } from "../errors.ts";
import type { Operator } from "./operator.ts";

/** Data in a node. */
export const constant: Operator = {
  infer({ attributes: { value } }) {
    if (value?.kind !== "tensor") throw new UnsupportedModelError("a Constant that is no tensor", "Write it as a tensor.");
    return { type: value.value.type, dims: value.value.dims };
  },
  rule: () => undefined,
};
