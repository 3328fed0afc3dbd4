import { num, sym, type Term } from "@gofz/core";
import { exp, mul, operators, primitives } from "@gofz/core/operators";

const unary = [
  "neg",
  "sqrt",
  "abs",
  "exp",
  "log",
  "sin",
  "cos",
  "atan",
  "erf",
  "erfc",
  "tanh",
  "sigmoid",
  "softplus",
  "expm1",
  "log1p",
  "sinh",
  "asinh",
];
const binary = Object.values(primitives).flatMap(({ name, arity }) => (arity === 2 ? [name] : []));

/** A random term of so many nodes. */
export function randomTerm(nodes: number, random: () => number): Term {
  const pick = (names: readonly string[]) => operators[names[Math.floor(random() * names.length)] ?? "exp"];
  if (nodes <= 1) return random() < 0.7 ? sym("x") : num(Math.round(random() * 8 - 4) / 2);
  if (nodes === 2 || random() < 0.45) return pick(unary)?.(randomTerm(nodes - 1, random)) ?? sym("x");
  const left = 1 + Math.floor(random() * (nodes - 2));
  return pick(binary)?.(randomTerm(left, random), randomTerm(nodes - 1 - left, random)) ?? sym("x");
}

/** x e^(x e^(x ... )), which has two operators a level. */
export function tower(levels: number, x: Term): Term {
  let term = x;
  for (let level = 0; level < levels; level++) term = mul(x, exp(term));
  return term;
}
