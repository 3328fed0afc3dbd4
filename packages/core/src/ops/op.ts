import { AxisError, singleElements } from "../errors.ts";
import { call, type Op, type Operand, type Term } from "../term/node.ts";

/** What an operator is, beside its name. */
export type Meaning = Pick<Op, "evaluate" | "slope">;

/** An operator that every reading must know. */
export function primitive(name: string, arity: number, meaning: Meaning): Op {
  return operator(name, arity, { ...meaning, expand: undefined, adjoint: undefined });
}

/** An operator with an expansion by simpler ones; a reading may know it better. */
export function intrinsic(name: string, expand: (...args: readonly Term[]) => Term, meaning: Meaning): Op {
  return operator(name, expand.length, { ...meaning, expand, adjoint: undefined });
}

/** An operator through which an element sees all elements along the axis: its value is the same for each. */
export function reduction(name: string, meaning: Pick<Op, "slope" | "adjoint">, expand?: (a: Term) => Term): Op {
  const evaluate = (): number => {
    throw new AxisError(...singleElements(name));
  };
  return operator(name, 1, { ...meaning, evaluate, expand });
}

function operator(name: string, arity: number, meaning: Omit<Op, "name" | "arity">): Op {
  const build = (...args: readonly Operand[]): Term => call(op, args);
  const facts = Object.getOwnPropertyDescriptors({ ...meaning, name, arity });
  const op = Object.freeze(Object.defineProperties(build, facts)) as Op;
  return op;
}
