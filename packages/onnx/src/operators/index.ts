import { hasTerm } from "../activation/function.ts";
import type { Application } from "../application.ts";
import { UnsupportedOperatorError } from "../errors.ts";
import type { Functions } from "../functions.ts";
import { activationCall } from "./activation.ts";
import { constant } from "./constant.ts";
import { conv } from "./conv.ts";
import { flatten } from "./flatten.ts";
import { gemm } from "./gemm.ts";
import { maxPool } from "./max-pool.ts";
import type { Operator } from "./operator.ts";
import { softmaxCrossEntropy } from "./softmax-cross-entropy.ts";
import { transpose } from "./transpose.ts";

/** What reverse mode knows; activations are known by the term in their function's metadata. */
export type OperatorName = "Constant" | "Conv" | "Flatten" | "Gemm" | "MaxPool" | "Transpose" | "gofz.SoftmaxCrossEntropy";

const operators: Readonly<Record<OperatorName, Operator>> = {
  Constant: constant,
  Conv: conv,
  Flatten: flatten,
  Gemm: gemm,
  MaxPool: maxPool,
  Transpose: transpose,
  "gofz.SoftmaxCrossEntropy": softmaxCrossEntropy,
};

/** The operator of a node among the model's functions. Throws UnsupportedOperatorError where it has no entry. */
export function operatorOf(node: Pick<Application, "op" | "domain">, functions: Functions, asked = "reverse mode"): Operator {
  const name = node.domain === "" ? node.op : `${node.domain}.${node.op}`;
  const known = Object.entries(operators).find(([key]) => key === name)?.[1];
  if (known !== undefined) return known;
  const local = functions.find(node.domain, node.op);
  if (local !== undefined && hasTerm(local)) return activationCall(local);
  throw new UnsupportedOperatorError(
    name,
    asked,
    `Use layers that come down to ${Object.keys(operators).join(", ")} and gofz activations.`,
  );
}
